package imprimatur.ingest.format;

import imprimatur.model.document.Document;

/** Reads one format. Implementations keep no state between calls and are thread-safe. */
interface DocumentReader {
  /**
   * The document in {@code input}.
   *
   * @throws UnreadableException if the bytes are broken, locked or over a limit
   */
  Document read(RawInput input) throws UnreadableException;
}
