package imprimatur.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import imprimatur.model.finding.CheckResult;
import imprimatur.report.words.Harmless;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The report as one HTML file for a browser, without anything to load from elsewhere.
 *
 * <p>Whatever comes from a document is made {@link Harmless} and escaped for the place where it
 * stands; besides, a content security policy in the file lets no script run but the report's own.
 * Thread-safe.
 */
public final class HtmlReport implements ReportWriter {
  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    String script = resource("report.js");
    String policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
            + sha256(script)
            + "'; base-uri 'none'; form-action 'none'";
    StringOutput page = new StringOutput();
    JtereportGenerated.render(
        new HarmlessOutput(page), null, result, new Assets(policy, resource("report.css"), script));
    out.append(page.toString());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * What a page carries in itself.
   *
   * @param policy content security policy
   * @param style style sheet, our own
   * @param script our own
   */
  record Assets(String policy, String style, String script) {}

  /** Escapes by context as jte does, after making the text harmless: no template can forget to. */
  private static final class HarmlessOutput extends OwaspHtmlTemplateOutput {
    HarmlessOutput(StringOutput out) {
      super(out);
    }

    /** Nothing that anybody reads is longer; passages are shortened before. */
    private static final int LONGEST = 20_000;

    @Override
    public void writeUserContent(String value) {
      super.writeUserContent(value == null ? null : Harmless.text(value, LONGEST));
    }
  }
}
