package imprimatur.report;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Gate;
import imprimatur.model.finding.TextCluster;
import imprimatur.report.words.Harmless;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The report for a terminal: the verdict first, then document by document what was found, with the
 * passages side by side, the clause, the facts and what would clear it.
 *
 * <p>No line is wider than the page. Immutable and thread-safe.
 */
public final class TextReport implements ReportWriter {
  private static final int MOST_NAMED = 25;
  private static final int MOST_UNITS = 3000;

  private final int width;
  private final boolean color;
  private final boolean links;
  private final Detail detail;

  /**
   * A report for a page of {@code width} columns, taken as 40 … 200.
   *
   * @param color whether to emphasise by colour codes; without them marks are set in brackets
   */
  public TextReport(int width, boolean color) {
    this(width, color, false, Detail.NORMAL);
  }

  /**
   * As above.
   *
   * @param links whether the terminal opens addresses on a click (OSC 8)
   * @param detail how much to tell
   */
  public TextReport(int width, boolean color, boolean links, Detail detail) {
    this.detail = detail;
    this.width = width;
    this.color = color;
    this.links = links;
  }

  @Override
  public void write(CheckResult result, Appendable out) throws IOException {
    Sheet sheet = new Sheet(width, color, links);
    Outcome outcome = Outcome.of(result);
    sheet.heading(sheet.badge(outcome), Flow.Run.plain(" "), strong(outcome.advice()));
    result.issues().forEach(issue -> issue(issue, sheet));
    out.append(sheet.toString());
    boolean rule = true;
    for (DocumentResult document : result.documents()) {
      boolean silent = isSilent(document);
      out.append(document(document, rule || !silent));
      rule = !silent;
    }
    out.append(summary(result));
  }

  /** True if there is nothing to say but that there is nothing to say. */
  private static boolean isSilent(DocumentResult result) {
    return result.decision().findings().isEmpty()
        && result.decision().clearances().isEmpty()
        && result.issues().isEmpty();
  }

  private String document(DocumentResult result, boolean rule) {
    Sheet sheet = new Sheet(width, color, links);
    if (rule) {
      sheet.rule();
    }
    sheet.heading(
        sheet.badge(Outcome.of(result)),
        Flow.Run.plain(" "),
        strong(Harmless.text(result.uri(), 500)));
    sheet.paragraph(Flow.Run.plain(description(result)));
    for (Issue issue : result.issues()) {
      issue(issue, sheet);
    }
    for (TextCluster cluster : result.clusters()) {
      sheet.blank();
      sheet.paragraph(Flow.Run.plain(Harmless.text(Wording.cluster(cluster), MOST_UNITS)));
    }
    FindingText text = new FindingText(sheet, result.uri(), detail);
    for (Finding finding : result.decision().findings()) {
      text.finding(finding);
    }
    for (Clearance clearance : result.decision().clearances()) {
      text.clearance(clearance);
    }
    if (detail.tells(Detail.CONDITIONS)) {
      conditions(result.decision().trace(), sheet);
    }
    return sheet.toString();
  }

  /** What was asked of each source, rule by rule. */
  private static void conditions(List<Gate> tried, Sheet sheet) {
    Map<String, List<Gate>> byRule =
        tried.stream()
            .collect(
                Collectors.groupingBy(
                    gate -> gate.ruleId() + " of " + gate.sourceId(),
                    TreeMap::new,
                    Collectors.toList()));
    byRule.forEach(
        (rule, gates) -> {
          sheet.blank();
          sheet.labelled("Tried", strong(Harmless.text(rule, 300)));
          gates.forEach(gate -> sheet.labelled("", Flow.Run.plain(condition(gate))));
        });
  }

  private static String condition(Gate gate) {
    Fact fact = gate.fact();
    String seen = fact.name() + ": " + Wording.value(fact.actual(), fact.unit());
    String limit = Wording.limit(fact);
    return (gate.passed() ? "met: " : "not met: ")
        + Harmless.text(limit.isEmpty() ? seen : seen + ", " + limit, 500);
  }

  private static String description(DocumentResult result) {
    if (result.document().isEmpty()) {
      return "could not be read";
    }
    Document document = result.document().get();
    List<String> parts = new ArrayList<>();
    document.metadata().title().ifPresent(title -> parts.add(Harmless.text(title, 300)));
    parts.add(document.format());
    document.metadata().language().ifPresent(tag -> parts.add(Harmless.text(tag, 40)));
    parts.add(Wording.count(result.words(), "word"));
    if (isSilent(result) && result.matches().isEmpty()) {
      parts.add("no stored article was found in it");
    }
    return String.join(" · ", parts);
  }

  private static void issue(Issue issue, Sheet sheet) {
    String word = issue.severity() == Issue.Severity.ERROR ? "Problem" : "Note";
    sheet.blank();
    sheet.labelled(word, Flow.Run.plain(Harmless.text(issue.message(), 1000)));
    sheet.labelled("", new Flow.Run(Harmless.text(issue.where(), 500), Ink.FAINT));
  }

  private String summary(CheckResult result) {
    Counts counts = Counts.of(result);
    Sheet sheet = new Sheet(width, color, links);
    sheet.rule();
    String documents =
        Wording.count(result.documents().size(), "document")
            + ": "
            + counts.of(Outcome.BLOCK)
            + " BLOCK, "
            + counts.of(Outcome.REVIEW)
            + " REVIEW, "
            + counts.of(Outcome.ALLOW)
            + " ALLOW, "
            + counts.notChecked()
            + " not checked"
            + Wording.skipped(result)
            + ".";
    sheet.heading(strong(documents));
    if (result.documents().size() > 1) {
      open(result, sheet);
    }
    sheet.heading(
        Flow.Run.plain(
            Wording.count(counts.findings(), "finding")
                + ", "
                + Wording.count(counts.clearances(), "clearance")
                + ", "
                + Wording.count(counts.issues(), "issue")
                + "."));
    sheet.heading(new Flow.Run(Wording.SCOPE, Ink.FAINT));
    return sheet.toString();
  }

  /** Names the documents that need somebody, the worst first: a long report ends with them. */
  private static void open(CheckResult result, Sheet sheet) {
    result.documents().stream()
        .filter(document -> Outcome.of(document) != Outcome.ALLOW)
        .sorted(Comparator.comparing(Outcome::of, Comparator.reverseOrder()))
        .limit(MOST_NAMED)
        .forEach(
            document ->
                sheet.heading(
                    sheet.badge(Outcome.of(document)),
                    Flow.Run.plain(" " + Harmless.text(document.uri(), 500))));
  }

  private static Flow.Run strong(String text) {
    return new Flow.Run(text, Ink.STRONG);
  }
}
