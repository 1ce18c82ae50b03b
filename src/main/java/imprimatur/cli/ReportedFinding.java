package imprimatur.cli;

import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding that a stored report tells of.
 *
 * @param uri the document it is about
 * @param fingerprint of the finding
 */
record ReportedFinding(String uri, String fingerprint) {
  private static final String SCHEMA = "imprimatur-report/1";

  /** So many characters of a fingerprint are enough to name a finding. */
  private static final int LEAST = 4;

  /**
   * Looks a finding up.
   *
   * @param report a file that {@code scan --format json} wrote
   * @param beginning of the fingerprint, or all of it
   * @throws UsageException if the file is no report, or not exactly one finding begins so
   */
  static ReportedFinding find(String report, String beginning) {
    if (beginning.length() < LEAST) {
      throw new UsageException(
          "'" + beginning + "' is too short: give the fingerprint of the finding in the report");
    }
    List<ReportedFinding> found =
        read(report).require("documents").asList().stream()
            .flatMap(ReportedFinding::all)
            .filter(f -> f.fingerprint.startsWith(beginning))
            .distinct()
            .toList();
    if (found.size() != 1) {
      String many = found.isEmpty() ? "no finding" : found.size() + " findings";
      throw new UsageException(
          report + " has " + many + " whose fingerprint begins with '" + beginning + "'");
    }
    return found.get(0);
  }

  private static Stream<ReportedFinding> all(Node document) {
    String uri = document.require("uri").asText();
    return document.require("findings").asList().stream()
        .map(finding -> new ReportedFinding(uri, finding.require("fingerprint").asText()));
  }

  private static Node read(String report) {
    try {
      Node root = Notation.json(report, Files.readString(Path.of(report), StandardCharsets.UTF_8));
      if (!root.text("schema").filter(SCHEMA::equals).isPresent()) {
        throw new UsageException(report + " is no report of the form " + SCHEMA);
      }
      return root;
    } catch (IOException e) {
      throw new UsageException(report + " cannot be read: " + e.getMessage());
    } catch (NotationException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
