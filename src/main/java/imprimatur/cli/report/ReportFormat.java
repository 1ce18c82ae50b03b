package imprimatur.cli.report;

import imprimatur.cli.console.FileText;
import imprimatur.cli.console.UsageException;
import imprimatur.notation.Nearest;
import imprimatur.report.HtmlReport;
import imprimatur.report.JsonReport;
import imprimatur.report.ReportWriter;
import imprimatur.report.ci.CsvReport;
import imprimatur.report.ci.GitHubReport;
import imprimatur.report.ci.GitLabReport;
import imprimatur.report.ci.JunitReport;
import imprimatur.report.ci.MarkdownReport;
import imprimatur.report.ci.SarifReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report formats by their names on the command line. */
public enum ReportFormat {
  TEXT,
  JSON,
  HTML,
  SARIF,
  JUNIT,
  GITHUB,
  GITLAB,
  MARKDOWN,
  CSV,
  PDF;

  /**
   * The format of that name.
   *
   * @throws UsageException if there is none
   */
  public static ReportFormat of(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no report format '"
                        + wanted
                        + "'; the formats are "
                        + String.join(", ", ids())
                        + Nearest.hint(wanted, ids())));
  }

  /** All names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportFormat::id).toList();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its reports are kept, and so tell what the check was made against and by. */
  boolean filed() {
    return this == JSON || this == HTML || this == PDF;
  }

  /** A writer of characters; none if it needs to know the terminal, or writes none. */
  Optional<ReportWriter> writer() {
    return switch (this) {
      case TEXT, PDF -> Optional.empty();
      case JSON -> Optional.of(new JsonReport());
      case HTML -> Optional.of(new HtmlReport());
      case SARIF -> Optional.of(new SarifReport(FileText::read));
      case JUNIT -> Optional.of(new JunitReport());
      case GITHUB -> Optional.of(new GitHubReport());
      case GITLAB -> Optional.of(new GitLabReport());
      case MARKDOWN -> Optional.of(new MarkdownReport());
      case CSV -> Optional.of(new CsvReport());
    };
  }
}
