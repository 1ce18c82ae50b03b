package imprimatur.ingest.format;

import imprimatur.ingest.encoding.DecodedText;
import imprimatur.ingest.markup.MarkupPage;
import imprimatur.model.document.Document;
import java.util.function.Function;

/** Reads light markup. */
final class MarkupReader implements DocumentReader {
  private final Format format;
  private final Function<String, MarkupPage> parser;

  MarkupReader(Format format, Function<String, MarkupPage> parser) {
    this.format = format;
    this.parser = parser;
  }

  @Override
  public Document read(RawInput input) throws UnreadableException {
    DecodedText decoded = input.decode();
    MarkupPage page = parser.apply(decoded.text());
    Document.Builder builder = input.document(format.id(), page.text(), decoded);
    builder.positions(page.positions()).metadata(page.metadata());
    page.regions().forEach(region -> builder.region(region.kind(), region.span()));
    return builder.build();
  }
}
