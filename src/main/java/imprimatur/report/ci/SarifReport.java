package imprimatur.report.ci;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.notation.JsonText;
import imprimatur.report.Json;
import imprimatur.report.ReportWriter;
import imprimatur.report.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A log of SARIF 2.1.0 for code scanning: findings as {@code fail} (BLOCK, and notes) or {@code
 * review}, clearances as {@code pass}, one result a line, the worst first.
 *
 * <p>What takes uploads takes at most 25,000 results and 10 MB: what is over is cut off at the end,
 * and a notification says how many. Immutable and thread-safe, if what gives the files is.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReport implements ReportWriter {
  static final String ROOT = "%SRCROOT%";
  static final int MOST_RESULTS = 25_000;
  static final int MOST_BYTES = 10_000_000;

  /** Issues that are told; of more only the number. */
  private static final int MOST_ISSUES = 500;

  private final Function<String, Optional<String>> files;
  private final int mostResults;
  private final int mostBytes;

  /**
   * A log for files of which no more is known than the report tells: places are lines and columns.
   */
  public SarifReport() {
    this(uri -> Optional.empty());
  }

  /**
   * A log whose places have offsets into the file as well.
   *
   * @param files the text of a file by its name; none if it cannot be read
   */
  public SarifReport(Function<String, Optional<String>> files) {
    this(files, MOST_RESULTS, MOST_BYTES);
  }

  SarifReport(Function<String, Optional<String>> files, int mostResults, int mostBytes) {
    this.files = files;
    this.mostResults = mostResults;
    this.mostBytes = mostBytes;
  }

  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    SarifRules rules = new SarifRules(result);
    List<Map<String, Object>> notes = notifications(result);
    int budget = mostBytes - bytes(head(result, rules, notes)) - 1_000; // the tail, and the cut
    List<String> shown = results(result, rules, budget);
    int found = count(result);
    if (shown.size() < found) {
      notes.add(cut(shown.size(), found));
    }
    out.append(head(result, rules, notes)).append("\"results\":[");
    String separator = "\n";
    for (String line : shown) {
      out.append(separator).append(line);
      separator = ",\n";
    }
    out.append("\n]}]}\n");
  }

  private static int count(CheckResult result) {
    return result.documents().stream()
        .map(DocumentResult::decision)
        .mapToInt(d -> d.findings().size() + d.clearances().size())
        .sum();
  }

  private List<String> results(CheckResult result, SarifRules rules, int budget) {
    List<String> lines = new ArrayList<>();
    long bytes = 0;
    for (var each : (Iterable<Map<String, Object>>) all(result, rules)::iterator) {
      String line = JsonText.compact(each);
      bytes += bytes(line) + 2L;
      if (lines.size() == mostResults || bytes > budget) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  /** Findings, the worst first, then clearances; made one by one. */
  private Stream<Map<String, Object>> all(CheckResult result, SarifRules rules) {
    List<Hit> hits = Hit.worstFirst(result);
    SarifResult results = new SarifResult(rules.indexes(), hits.stream().anyMatch(Hit::waived));
    Map<String, SarifPlace> places = new HashMap<>();
    Function<DocumentResult, SarifPlace> place =
        document -> places.computeIfAbsent(document.uri(), this::place);
    return Stream.concat(
        hits.stream().map(hit -> results.finding(hit, place.apply(hit.document()))),
        result.documents().stream()
            .flatMap(
                d ->
                    d.decision().clearances().stream()
                        .map(c -> results.clearance(c, place.apply(d)))));
  }

  private SarifPlace place(String uri) {
    return new SarifPlace(uri, ArtifactPath.isAddress(uri) ? Optional.empty() : files.apply(uri));
  }

  private static String head(
      CheckResult result, SarifRules rules, List<Map<String, Object>> notifications) {
    Map<String, Object> driver =
        Json.object(
            "name", "Imprimatur",
            "version", result.version(),
            "rules", rules.descriptors());
    Map<String, Object> invocation =
        Json.object(
            "executionSuccessful", result.checked(),
            "endTimeUtc", result.checkedAt(),
            "toolExecutionNotifications", notifications);
    Map<String, Object> root =
        Json.object(
            "description", Json.object("text", "The folder in which the check was started."));
    Map<String, Object> run =
        Json.object(
            "tool", Json.object("driver", driver),
            "invocations", List.of(invocation),
            "originalUriBaseIds", Json.object(ROOT, root),
            "columnKind", "utf16CodeUnits");
    String start =
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
            + "\"runs\":[";
    String object = JsonText.compact(run);
    return start + object.substring(0, object.length() - 1) + ",\n";
  }

  private static List<Map<String, Object>> notifications(CheckResult result) {
    List<Issue> issues =
        Stream.concat(
                result.issues().stream(),
                result.documents().stream().flatMap(d -> d.issues().stream()))
            .toList();
    List<Map<String, Object>> notes = new ArrayList<>();
    issues.stream().limit(MOST_ISSUES).map(SarifReport::notification).forEach(notes::add);
    if (issues.size() > MOST_ISSUES) {
      notes.add(
          notification(
              "note",
              Wording.count(issues.size() - MOST_ISSUES, "more issue") + " are not listed here."));
    }
    return notes;
  }

  private static Map<String, Object> notification(Issue issue) {
    return notification(
        issue.severity() == Issue.Severity.ERROR ? "error" : "note",
        SarifText.of(issue.where()) + ": " + SarifText.of(issue.message()));
  }

  private static Map<String, Object> notification(String level, String text) {
    return Json.object("level", level, "message", Json.object("text", text));
  }

  private static Map<String, Object> cut(int shown, int found) {
    return notification(
        "warning",
        "Only the worst %s of %s results are in this log: more are not taken by code scanning."
            .formatted(Wording.amount(shown), Wording.amount(found)));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
