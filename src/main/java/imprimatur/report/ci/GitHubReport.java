package imprimatur.report.ci;

import imprimatur.model.document.Issue;
import imprimatur.model.document.Position;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.Severity;
import imprimatur.report.ReportWriter;
import imprimatur.report.Wording;
import imprimatur.report.words.Harmless;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Annotations for the log of a GitHub job: workflow commands, one a line.
 *
 * <p>GitHub shows at most ten errors and ten warnings a step: these are the worst, and the last
 * line says how many more there are. BLOCK and what could not be checked are errors, REVIEW is a
 * warning; waived findings, notes and clearances are not annotated. Nothing from a submission
 * begins a line, and what could end one is escaped, so no submission can speak to the runner.
 * Thread-safe.
 */
public final class GitHubReport implements ReportWriter {
  static final int MOST = 10;
  private static final int LONGEST = 1000;

  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Hit hit : Hit.open(result)) {
      if (hit.is(Severity.BLOCK)) {
        errors.add(annotation("error", hit));
      } else if (hit.is(Severity.REVIEW)) {
        warnings.add(annotation("warning", hit));
      }
    }
    for (DocumentResult document : result.documents()) {
      document.issues().forEach(i -> issue(i, document.uri(), errors, warnings));
    }
    result.issues().forEach(i -> issue(i, "", errors, warnings));
    for (String line : shown(errors, warnings)) {
      out.append(line).append('\n');
    }
    out.append(last(errors.size(), warnings.size())).append('\n');
  }

  private static List<String> shown(List<String> errors, List<String> warnings) {
    return Stream.concat(errors.stream().limit(MOST), warnings.stream().limit(MOST)).toList();
  }

  /** Not a command of its own, so that it takes no annotation's place. */
  private static String last(int errors, int warnings) {
    String all =
        Wording.count(errors, "error") + " and " + Wording.count(warnings, "warning") + " in all";
    int moreErrors = Math.max(0, errors - MOST);
    int moreWarnings = Math.max(0, warnings - MOST);
    return moreErrors + moreWarnings == 0
        ? "Imprimatur: " + all + "."
        : "Imprimatur: "
            + all
            + "; "
            + Wording.count(moreErrors, "error")
            + " and "
            + Wording.count(moreWarnings, "warning")
            + " more than are shown here, see the summary of the job.";
  }

  private static String annotation(String command, Hit hit) {
    Finding finding = hit.finding();
    Map<String, String> place = new LinkedHashMap<>();
    place.put("file", ArtifactPath.of(hit.document().uri()));
    place(hit.main(), place);
    place.put("title", finding.ruleId() + " " + finding.title());
    String where =
        hit.main().from().unit() == Position.Unit.LINE ? "" : " (at " + hit.main().from() + ")";
    return command(command, place, finding.message() + where + "\nTo clear: " + firstCure(finding));
  }

  /** Columns only within one line: the platform takes them for nothing else. */
  private static void place(QuotedPassage passage, Map<String, String> place) {
    Position from = passage.from();
    Position to = passage.to();
    place.put("line", String.valueOf(Hit.line(from)));
    if (from.unit() == Position.Unit.LINE) {
      place.put("endLine", String.valueOf(to.line()));
      if (to.line() == from.line()) {
        place.put("col", String.valueOf(from.column()));
        place.put("endColumn", String.valueOf(to.column()));
      }
    }
  }

  private static String firstCure(Finding finding) {
    return finding.cures().isEmpty() ? finding.howToFix() : finding.cures().get(0).text();
  }

  private static void issue(Issue issue, String uri, List<String> errors, List<String> warnings) {
    Map<String, String> place = new LinkedHashMap<>();
    if (!uri.isEmpty()) {
      place.put("file", ArtifactPath.of(uri));
      place.put("line", "1");
    }
    boolean error = issue.severity() == Issue.Severity.ERROR;
    place.put("title", error ? "Not checked" : "Note");
    String text = issue.where() + ": " + issue.message();
    (error ? errors : warnings).add(command(error ? "error" : "warning", place, text));
  }

  private static String command(String name, Map<String, String> properties, String message) {
    String all =
        properties.entrySet().stream()
            .map(p -> p.getKey() + "=" + property(p.getValue()))
            .collect(Collectors.joining(","));
    return "::" + name + " " + all + "::" + message(message);
  }

  /** Line ends that we set stay, as the escapes that the platform shows as such. */
  private static String message(String text) {
    return text.lines()
        .map(line -> escaped(Harmless.text(line, LONGEST)))
        .collect(Collectors.joining("%0A"));
  }

  private static String property(String text) {
    return escaped(Harmless.text(text, 500)).replace(":", "%3A").replace(",", "%2C");
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
