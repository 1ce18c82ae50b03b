package imprimatur.report.ci;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.notation.JsonText;
import imprimatur.report.Json;
import imprimatur.report.ReportWriter;
import imprimatur.report.Wording;
import imprimatur.report.words.Harmless;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings as GitLab's code quality report: a list of objects with a description, a check name,
 * a fingerprint, a severity and a place, the worst first.
 *
 * <p>BLOCK is {@code blocker}, REVIEW {@code major}, what could not be checked {@code critical};
 * the format knows no accepted findings, so waived ones are {@code info} and say so. Thread-safe.
 */
public final class GitLabReport implements ReportWriter {
  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    Entries entries = new Entries();
    Hit.worstFirst(result).forEach(entries::add);
    for (DocumentResult document : result.documents()) {
      document.issues().forEach(issue -> entries.add(issue, document.uri()));
    }
    result.issues().forEach(issue -> entries.add(issue, issue.where()));
    out.append(JsonText.pretty(entries.list));
  }

  /** Entries with fingerprints of which none occurs twice. */
  private static final class Entries {
    private final List<Map<String, Object>> list = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    void add(Hit hit) {
      Finding finding = hit.finding();
      String waived =
          finding.waiver().map(waiver -> " (waived " + Wording.waiver(waiver) + ")").orElse("");
      add(
          finding.title() + ": " + finding.message() + waived,
          finding.ruleId(),
          hit.waived() ? "info" : severity(finding),
          hit.document().uri(),
          hit.line(),
          finding.fingerprint());
    }

    void add(Issue issue, String uri) {
      boolean error = issue.severity() == Issue.Severity.ERROR;
      add(
          (error ? "Not checked: " : "Note: ") + issue.message(),
          error ? "not-checked" : "note",
          error ? "critical" : "info",
          uri,
          1,
          issue.message());
    }

    private static String severity(Finding finding) {
      return switch (finding.severity()) {
        case BLOCK -> "blocker";
        case REVIEW -> "major";
        case NOTE -> "info";
      };
    }

    private void add(
        String description, String check, String severity, String uri, int line, String content) {
      String path = ArtifactPath.of(uri);
      String first = Hash.of(32, path, check, content);
      int occurrence = occurrences.merge(first, 1, Integer::sum);
      list.add(
          Json.object(
              "description", Harmless.text(description, 1000),
              "check_name", Harmless.text(check, 100),
              "fingerprint", occurrence == 1 ? first : Hash.of(32, first, "" + occurrence),
              "severity", severity,
              "location",
                  Json.object(
                      "path", Harmless.text(path, 1000),
                      "lines", Json.object("begin", line))));
    }
  }
}
