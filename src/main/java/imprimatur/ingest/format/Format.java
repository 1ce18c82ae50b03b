package imprimatur.ingest.format;

import imprimatur.ingest.markup.AsciiDoc;
import imprimatur.ingest.markup.ReStructuredText;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.util.List;
import java.util.Locale;

/** The formats that are read; the name in lower case is that of {@code Document.format}. */
public enum Format {
  HTML,
  MARKDOWN,
  ASCIIDOC,
  RESTRUCTUREDTEXT,
  NOTEBOOK,
  TEXT,
  DOCX,
  PDF;

  /** As documents and reports name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The document in {@code input}, in whichever format it is.
   *
   * @throws UnreadableException if it is in none of them, broken, locked or over a limit
   */
  public static Document read(RawInput input) throws UnreadableException {
    Format format = FormatSniffer.sniff(input);
    Document document = format.reader().read(input);
    if (!document.text().isBlank()) {
      return asSeen(document);
    }
    Issue nothing = format.nothing(input);
    return new Supplement(document.metadata(), List.of(), List.of(nothing)).addTo(document);
  }

  /** A document of a text that is already decoded. */
  public static Document plainText(String uri, String text, Document.Role role) {
    Document.Builder builder = Document.builder(uri, role, TEXT.id(), text);
    return asSeen(PlainTextReader.describe(builder, text).build());
  }

  private static Document asSeen(Document document) {
    return document.role() == Document.Role.SUBMISSION ? VisualOrder.of(document) : document;
  }

  /** Where a text was expected to be checked, there may be one that a reader of the page sees. */
  private Issue nothing(RawInput input) {
    if (input.role() == Document.Role.SOURCE) {
      return Issue.warning("it holds no text", input.uri());
    }
    String advice = this == HTML ? "; if a script fills the page, save it from a browser" : "";
    return Issue.error("it holds no text, so nothing was checked" + advice, input.uri());
  }

  private DocumentReader reader() {
    return switch (this) {
      case TEXT -> new PlainTextReader();
      case HTML -> new HtmlReader();
      case MARKDOWN -> new MarkdownReader();
      case ASCIIDOC -> new MarkupReader(this, AsciiDoc::of);
      case RESTRUCTUREDTEXT -> new MarkupReader(this, ReStructuredText::of);
      case NOTEBOOK -> new NotebookReader();
      case DOCX -> new DocxReader();
      case PDF -> new PdfReader();
    };
  }
}
