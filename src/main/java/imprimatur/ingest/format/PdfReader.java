package imprimatur.ingest.format;

import imprimatur.ingest.assembly.FileContent;
import imprimatur.ingest.pdf.PdfFile;
import imprimatur.ingest.pdf.extraction.PdfBounds;
import imprimatur.ingest.pdf.extraction.PdfException;
import imprimatur.model.document.Document;
import java.time.Duration;

/** Reads PDF files: the words of their pages in paragraphs, and what they say of them. */
final class PdfReader implements DocumentReader {
  private static final int MOST_PAGES = 20_000;

  /** No sound file takes that long; one that was made to take forever is left there. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Override
  public Document read(RawInput input) throws UnreadableException {
    Limits limits = input.limits();
    PdfBounds bounds = new PdfBounds(limits.maxBytes(), limits.maxTextUnits(), MOST_PAGES, LONGEST);
    try {
      FileContent content = PdfFile.read(input.uri(), input.bytes(), bounds);
      return content.describe(input.document(Format.PDF.id(), content.text())).build();
    } catch (PdfException e) {
      throw new UnreadableException(e.getMessage());
    }
  }
}
