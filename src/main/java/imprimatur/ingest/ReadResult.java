package imprimatur.ingest;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;

/** What became of one input: a document, or the reason why there is none. */
public sealed interface ReadResult {
  /** The input as the user or the folder names it; {@code -} for standard input. */
  String uri();

  /** The input was read; the document's own issues say what was lost. */
  record Read(Document document) implements ReadResult {
    @Override
    public String uri() {
      return document.uri();
    }
  }

  /**
   * The input was not read.
   *
   * @param issue a warning for a file in a folder that is no text at all (a picture, an archive),
   *     else an error
   */
  record Unreadable(String uri, Issue issue) implements ReadResult {}
}
