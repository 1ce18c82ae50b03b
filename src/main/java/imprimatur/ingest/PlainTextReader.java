package imprimatur.ingest;

import imprimatur.ingest.encoding.DecodedText;
import imprimatur.model.document.Document;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;

/** Reads plain text: the text of the document is the text of the file, unit for unit. */
final class PlainTextReader implements DocumentReader {
  private static final int LONGEST_TITLE = 200;

  @Override
  public Document read(RawInput input) throws UnreadableException {
    DecodedText decoded = input.decode();
    Document.Builder builder = input.document(Format.TEXT.id(), decoded.text(), decoded);
    return describe(builder, decoded.text()).build();
  }

  /** Adds what a plain text says by its shape. */
  static Document.Builder describe(Document.Builder builder, String text) {
    if (!text.isBlank()) {
      builder.region(Region.Kind.BODY, new Span(0, text.length()));
    }
    return builder.metadata(Metadata.builder().title(firstLine(text)).build());
  }

  /** The first line that is not blank, if it is short enough for a headline. */
  private static String firstLine(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    return first.length() <= LONGEST_TITLE ? first : "";
  }
}
