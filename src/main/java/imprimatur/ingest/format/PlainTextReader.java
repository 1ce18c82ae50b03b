package imprimatur.ingest.format;

import imprimatur.ingest.article.PlainTextSegmenter;
import imprimatur.ingest.article.Segmented;
import imprimatur.ingest.encoding.DecodedText;
import imprimatur.model.document.Document;

/** Reads plain text: the text of the document is the text of the file, unit for unit. */
final class PlainTextReader implements DocumentReader {
  @Override
  public Document read(RawInput input) throws UnreadableException {
    DecodedText decoded = input.decode();
    Document.Builder builder = input.document(Format.TEXT.id(), decoded.text(), decoded);
    return describe(builder, decoded.text()).build();
  }

  /** Adds what a plain text says by its shape. */
  static Document.Builder describe(Document.Builder builder, String text) {
    Segmented segmented = PlainTextSegmenter.segment(text);
    segmented.regions().forEach(region -> builder.region(region.kind(), region.span()));
    return builder.metadata(segmented.metadata());
  }
}
