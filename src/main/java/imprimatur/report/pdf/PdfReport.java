package imprimatur.report.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.output.StringOutput;
import imprimatur.model.finding.CheckResult;
import imprimatur.notation.Sha256;
import imprimatur.report.Bundled;
import imprimatur.report.HarmlessOutput;
import imprimatur.report.JsonReport;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * The report as a PDF for the file: the verdict and where to sign, the documents with their
 * findings, and an annex with the clauses in full. The same result and fonts give the same bytes.
 * Thread-safe.
 */
public final class PdfReport {
  private static final int BOLD = 700;
  private static final int PLAIN = 400;

  private final FontFolders folders;
  private final Optional<String> manifest;

  /**
   * A report set in the fonts of some folders.
   *
   * @param manifest SHA-256 of the list of evidence that is filed with it
   */
  public PdfReport(FontFolders folders, Optional<String> manifest) {
    this.folders = folders;
    this.manifest = manifest;
  }

  /**
   * Writes the whole report.
   *
   * @throws IOException if {@code out} cannot take it
   */
  public void write(CheckResult result, OutputStream out) throws IOException {
    XRLog.setLoggingEnabled(false);
    String draft = markup(result, Set.of(), "sans-serif");
    Typesetting setting = Typesetting.of(draft, folders.fonts());
    String markup = setting.numbered(markup(result, setting.missing(), setting.families()));
    try (PdfBoxRenderer renderer = renderer(markup, setting.fonts())) {
      try (PDDocument document = renderer.createPDFKeepOpen()) {
        describe(document, result, markup);
        document.save(out);
      }
    }
  }

  private String markup(CheckResult result, Set<Integer> missing, String families)
      throws IOException {
    StringOutput page = new StringOutput();
    String style = Bundled.text(PdfReport.class, "report-pdf.css").replace("FAMILIES", families);
    List<String> numbers = missing.stream().map(c -> String.format("U+%04X", c)).toList();
    JtereportGenerated.render(
        new HarmlessOutput(page, Annex.LONGEST_PART),
        null,
        result,
        new Annex(result),
        signed(result),
        numbers,
        style);
    return page.toString();
  }

  /** What whoever signs the report puts his name to, besides the page itself. */
  private Signed signed(CheckResult result) throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonReport().write(result, json);
    return new Signed(Sha256.hex(json.toString()), manifest);
  }

  /**
   * What is signed, by its SHA-256.
   *
   * @param report the same report as JSON
   * @param manifest the list of the evidence, if there is one
   */
  public record Signed(String report, Optional<String> manifest) {}

  private static PdfBoxRenderer renderer(String markup, List<Font> fonts) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    // nothing is fetched, whatever a text may name
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    for (int i = 0; i < fonts.size(); i++) {
      Font font = fonts.get(i);
      builder.useFont(font.file().toFile(), "f" + i, PLAIN, FontStyle.NORMAL, true);
      builder.useFont(
          font.bold().orElse(font.file()).toFile(), "f" + i, BOLD, FontStyle.NORMAL, true);
    }
    builder.withHtmlContent(markup, null);
    builder.withProducer("imprimatur");
    return builder.buildPdfRenderer();
  }

  /** Dates and the identity come from the result, not from the hour of writing. */
  private static void describe(PDDocument document, CheckResult result, String markup) {
    Calendar when = GregorianCalendar.from(result.checkedAt().atZone(ZoneOffset.UTC));
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle("Imprimatur report");
    about.setProducer("imprimatur " + result.version());
    about.setCreationDate(when);
    about.setModificationDate(when);
    document.setDocumentInformation(about);
    document.setDocumentId(Long.parseUnsignedLong(Sha256.hex(markup).substring(0, 15), 16));
  }
}
