package imprimatur.ingest.format;

import imprimatur.ingest.assembly.FileContent;
import imprimatur.ingest.encoding.DecodedText;
import imprimatur.ingest.html.PageReader;
import imprimatur.model.document.Document;

/**
 * Reads web pages: the whole visible text, with the article's body marked in it; of a submission
 * the hidden text too.
 */
final class HtmlReader implements DocumentReader {
  @Override
  public Document read(RawInput input) throws UnreadableException {
    DecodedText decoded = input.decodeMarkup();
    if (PageReader.isTooComplex(decoded.text())) {
      throw new UnreadableException("the page has too many tags to be a text");
    }
    boolean hiddenToo = input.role() == Document.Role.SUBMISSION;
    FileContent page =
        PageReader.read(input.uri(), decoded.text(), input.limits().maxTextUnits(), hiddenToo);
    return page.describe(input.document(Format.HTML.id(), page.text(), decoded)).build();
  }
}
