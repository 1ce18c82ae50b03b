package imprimatur.ingest;

import imprimatur.model.document.Document;
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

  /**
   * The document in {@code input}, in whichever format it is.
   *
   * @throws UnreadableException if it is in none of them, broken, locked or over a limit
   */
  static Document read(RawInput input) throws UnreadableException {
    return FormatSniffer.sniff(input).reader().read(input);
  }

  private DocumentReader reader() {
    return switch (this) {
      case TEXT -> new PlainTextReader();
      case HTML -> new HtmlReader();
      case MARKDOWN -> new MarkdownReader();
      case DOCX -> new DocxReader();
      case PDF -> new PdfReader();
    };
  }
}
