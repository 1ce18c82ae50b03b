package imprimatur.cli.report;

import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.report.letter.FiledFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A stored report and one finding of it, as commands name them. */
final class FiledReport {
  @Parameters(index = "0", paramLabel = "REPORT.json", description = "A report of --format json.")
  private Path report;

  @Parameters(
      index = "1",
      paramLabel = "FINDING",
      description = "Its number in the report, from 1 on, or the beginning of its fingerprint.")
  private String finding;

  /**
   * The finding that is meant.
   *
   * @throws UsageException if the report has none such
   */
  FiledFinding finding(Program main) {
    if (!Files.isRegularFile(report)) {
      throw new UsageException("there is no report " + report);
    }
    List<FiledFinding> all = FiledFinding.of(StoredText.report(report.toString(), main));
    if (finding.matches("[0-9]{1,6}") && isNumber(all.size())) {
      return all.get(Integer.parseInt(finding) - 1);
    }
    List<FiledFinding> named =
        all.stream().filter(f -> f.fingerprint().startsWith(finding)).toList();
    if (named.size() != 1) {
      throw new UsageException(
          "%s findings of %s are called '%s'; it has %d, numbered from 1"
              .formatted(named.isEmpty() ? "no" : "several", report, finding, all.size()));
    }
    return named.get(0);
  }

  private boolean isNumber(int size) {
    int number = Integer.parseInt(finding);
    return number >= 1 && number <= size;
  }
}
