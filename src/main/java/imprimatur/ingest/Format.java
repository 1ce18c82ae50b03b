package imprimatur.ingest;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.util.List;
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
    Document document = FormatSniffer.sniff(input).reader().read(input);
    if (!document.text().isBlank()) {
      return document;
    }
    Issue nothing = Issue.warning("it holds no text, so there was nothing to check", input.uri());
    return new Supplement(document.metadata(), List.of(), List.of(nothing)).addTo(document);
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
