package imprimatur.cli;

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
import java.util.function.Supplier;

/** The report formats by their names on the command line. */
enum ReportFormat {
  /** For the terminal: its width and colours are the caller's to know. */
  TEXT(null),
  JSON(JsonReport::new),
  HTML(HtmlReport::new),
  SARIF(() -> new SarifReport(FileText::read)),
  JUNIT(JunitReport::new),
  GITHUB(GitHubReport::new),
  GITLAB(GitLabReport::new),
  MARKDOWN(MarkdownReport::new),
  CSV(CsvReport::new);

  private final Supplier<ReportWriter> writer;

  ReportFormat(Supplier<ReportWriter> writer) {
    this.writer = writer;
  }

  /**
   * The format of that name.
   *
   * @throws UsageException if there is none
   */
  static ReportFormat of(String name) {
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
  static List<String> ids() {
    return Arrays.stream(values()).map(ReportFormat::id).toList();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A writer, unless it needs to know the terminal. */
  Optional<ReportWriter> writer() {
    return Optional.ofNullable(writer).map(Supplier::get);
  }
}
