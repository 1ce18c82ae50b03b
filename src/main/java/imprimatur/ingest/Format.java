package imprimatur.ingest;

import java.util.Locale;

/** The formats that are read; the name in lower case is that of {@code Document.format}. */
enum Format {
  HTML,
  MARKDOWN,
  TEXT,
  DOCX,
  PDF;

  /** As documents and reports name it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
