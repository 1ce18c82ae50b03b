package imprimatur.cli.report;

import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.report.letter.FiledFinding;
import java.util.List;

/**
 * A finding that a stored report tells of.
 *
 * @param uri the document it is about
 * @param fingerprint of the finding
 */
public record ReportedFinding(String uri, String fingerprint) {
  /** So many characters of a fingerprint are enough to name a finding. */
  private static final int LEAST = 4;

  /**
   * Looks a finding up.
   *
   * @param report a file that {@code scan --format json} wrote
   * @param beginning of the fingerprint, or all of it
   * @throws UsageException if it cannot be read, or not exactly one finding begins so
   * @throws imprimatur.notation.NotationException if it is no report
   */
  public static ReportedFinding find(String report, String beginning, Program main) {
    if (beginning.length() < LEAST) {
      throw new UsageException(
          "'" + beginning + "' is too short: give the fingerprint of the finding in the report");
    }
    List<ReportedFinding> found =
        FiledFinding.of(StoredText.report(report, main)).stream()
            .filter(f -> f.fingerprint().startsWith(beginning))
            .map(f -> new ReportedFinding(f.document().uri(), f.fingerprint()))
            .distinct()
            .toList();
    if (found.size() != 1) {
      String many = found.isEmpty() ? "no finding" : found.size() + " findings";
      throw new UsageException(
          report + " has " + many + " whose fingerprint begins with '" + beginning + "'");
    }
    return found.get(0);
  }
}
