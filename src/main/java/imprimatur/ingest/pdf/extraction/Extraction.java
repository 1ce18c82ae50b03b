package imprimatur.ingest.pdf.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Has PDFBox read a file, and turns whatever becomes of that into a result or a sentence. Not
 * thread-safe; one per file.
 */
public final class Extraction {
  private final byte[] bytes;
  private final PdfBounds bounds;
  private final Guard guard;
  private final List<PrintedPage> pages = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int units;

  private Extraction(byte[] bytes, PdfBounds bounds) {
    this.bytes = bytes;
    this.bounds = bounds;
    this.guard = new Guard(bounds.maxUnpacked(), bounds.timeout());
  }

  /**
   * What is printed in a file.
   *
   * @throws PdfException if it is damaged, locked, over a bound or without any text
   */
  public static Printed of(byte[] bytes, PdfBounds bounds) throws PdfException {
    Extraction extraction = new Extraction(bytes, bounds);
    try {
      return withText(extraction.run());
    } catch (InvalidPasswordException e) {
      throw new PdfException("this PDF is password-protected; save it without a password");
    } catch (IOException | RuntimeException e) { // PDFBox throws either at a damaged file
      throw new PdfException(extraction.reason(e));
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new PdfException("this PDF is made so that reading it takes more memory than there is");
    } catch (LinkageError e) { // of the library for certificates, which is not there
      throw new PdfException("this PDF is locked with a certificate; save it without");
    }
  }

  private static Printed withText(Printed printed) throws PdfException {
    if (printed.hasLines()) {
      return printed;
    }
    throw new PdfException(
        printed.faults().stream()
            .findFirst()
            .orElse(
                "this PDF has no text layer; have its text recognised (OCR) and check it then"));
  }

  private String reason(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    if (guard.isLate()) {
      return "reading it took longer than the limit of "
          + bounds.timeout().toSeconds()
          + " seconds";
    }
    if (guard.sawSwollen()) {
      return swollen();
    }
    if (message.contains("decryption material")) {
      return "this PDF is locked with a certificate; save it without";
    }
    return "this PDF is damaged: " + message.replaceAll("\\s+", " ").strip();
  }

  private String swollen() {
    return "unpacked, a part of it is larger than the limit of " + bounds.maxUnpacked() + " bytes";
  }

  private Printed run() throws IOException, PdfException {
    BundledFonts.install();
    try (PDDocument pdf =
        Loader.loadPDF(
            new GuardedBytes(bytes, guard),
            "",
            null,
            null,
            IOUtils.createMemoryOnlyStreamCache())) {
      readPages(pdf);
      PdfProperties properties = PdfProperties.of(pdf);
      properties.fault().ifPresent(faults::add);
      noteDamage(pdf);
      return new Printed(pages, properties.found(), faults);
    }
  }

  private void readPages(PDDocument pdf) throws IOException, PdfException {
    LineCollector collector = new LineCollector(pdf, guard);
    for (PDPage page : pdf.getPages()) {
      int number = pages.size() + 1;
      if (number > bounds.maxPages()) {
        throw new PdfException("it has more than the limit of " + bounds.maxPages() + " pages");
      }
      List<PrintedLine> lines = List.of();
      boolean swollenBefore = guard.sawSwollen();
      try {
        lines = collector.lines(page, number);
        if (guard.sawSwollen() && !swollenBefore) { // PDFBox took it for an empty page
          faults.add("page " + number + " could not be read: " + swollen());
        }
      } catch (IOException | RuntimeException e) {
        guard.look();
        faults.add("page " + number + " could not be read: " + reason(e));
        collector = new LineCollector(pdf, guard);
      }
      count(lines);
      pages.add(PageParts.of(page, number, lines));
    }
  }

  private void count(List<PrintedLine> lines) throws PdfException {
    units += lines.stream().mapToInt(line -> line.text().length()).sum();
    if (units > bounds.maxUnits()) {
      throw new PdfException(
          "the text is longer than the limit of " + bounds.maxUnits() + " characters");
    }
  }

  /** What PDFBox passes over in silence. */
  private void noteDamage(PDDocument pdf) {
    if (!EndMark.stands(bytes)) {
      faults.add("this PDF is cut off: what is missing was not read");
    } else if (guard.sawDamaged() && !pdf.isEncrypted()) {
      faults.add("a part of this PDF is damaged and was only read up to there");
    }
  }
}
