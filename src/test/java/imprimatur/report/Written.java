package imprimatur.report;

import imprimatur.model.finding.CheckResult;
import imprimatur.report.ci.CsvReport;
import imprimatur.report.ci.GitHubReport;
import imprimatur.report.ci.GitLabReport;
import imprimatur.report.ci.JunitReport;
import imprimatur.report.ci.MarkdownReport;
import imprimatur.report.ci.SarifReport;
import imprimatur.report.html.HtmlReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reports as texts, for tests. */
public final class Written {
  private Written() {}

  /** A writer of each format. */
  public static List<ReportWriter> writers() {
    return List.of(
        new TextReport(100, false),
        new JsonReport(),
        new HtmlReport(),
        new SarifReport(),
        new JunitReport(),
        new GitHubReport(),
        new GitLabReport(),
        new MarkdownReport(),
        new CsvReport());
  }

  public static String by(ReportWriter writer, CheckResult result) {
    StringBuilder out = new StringBuilder();
    try {
      writer.write(result, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The stored report. */
  public static String json(CheckResult result) {
    return by(new JsonReport(), result);
  }
}
