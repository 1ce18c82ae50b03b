package imprimatur.report.html;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.notation.Sha256;
import imprimatur.report.Bundled;
import imprimatur.report.HarmlessOutput;
import imprimatur.report.Outcome;
import imprimatur.report.ReportWriter;
import imprimatur.report.words.Harmless;
import java.io.IOException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/**
 * The report as one HTML file for a browser, without anything to load from elsewhere.
 *
 * <p>The findings stand in the file as data, and a script draws those that are looked at, so that a
 * report of ten thousand opens at once. Whatever comes from a document is made {@link Harmless},
 * and is put into the page as text only; besides, a content security policy in the file lets no
 * script run but the report's own, and that one make no markup of text. Without scripts the page
 * still tells the verdict, the documents and the findings. Thread-safe.
 */
public final class HtmlReport implements ReportWriter {
  /** Nothing that anybody reads is longer; passages are shortened before. */
  private static final int LONGEST = 20_000;

  private static final int MOST_LISTED = 1_000;

  private static final List<String> SCRIPTS =
      List.of("data.js", "list.js", "detail.js", "page.js", "keys.js");

  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    String script = script();
    String style = Bundled.text(HtmlReport.class, "report.css");
    StringOutput page = new StringOutput();
    StringBuilder data = new StringBuilder();
    HtmlData.write(result, data);
    Content blocks = raw -> raw.writeContent(data.toString());
    JtereportGenerated.render(
        new HarmlessOutput(page, LONGEST),
        null,
        result,
        blocks,
        new Assets(policy(style, script), style, script));
    out.append(page.toString());
  }

  /** The documents that the page lists without scripts: of very many the worst. */
  static List<DocumentResult> listed(CheckResult result) {
    List<DocumentResult> all = result.documents();
    return all.size() <= MOST_LISTED
        ? all
        : all.stream()
            .sorted(Comparator.comparing(Outcome::of, Comparator.reverseOrder()))
            .limit(MOST_LISTED)
            .toList();
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
        .formatted(sha256(style), sha256(script));
  }

  private static String script() throws IOException {
    StringBuilder all = new StringBuilder("(() => {\n'use strict';\n");
    for (String name : SCRIPTS) {
      all.append(Bundled.text(HtmlReport.class, name)).append('\n');
    }
    return all.append("})();").toString();
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text));
  }

  /**
   * What a page carries in itself.
   *
   * @param policy content security policy
   * @param style style sheet, our own
   * @param script our own
   */
  record Assets(String policy, String style, String script) {}
}
