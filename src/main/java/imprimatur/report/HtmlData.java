package imprimatur.report;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Gate;
import imprimatur.notation.JsonText;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the script of the HTML report draws, as JSON that may stand inside a script element. */
final class HtmlData {
  /** Longer texts than this nobody reads in a line. */
  private static final int LONGEST = 4_000;

  private HtmlData() {}

  /** One object a document, a line each. */
  static String of(CheckResult result) {
    Counts counts = Counts.of(result);
    int words = HtmlEntry.words((long) counts.findings() + counts.clearances());
    return result.documents().stream()
        .map(document -> document(document, words))
        .map(JsonText::compact)
        .map(HtmlData::inScript)
        .collect(Collectors.joining(",\n", "[\n", "\n]"));
  }

  /** No {@code <} is left: none of {@code </script>}, {@code <script>} and {@code <!--}. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026");
  }

  private static Map<String, Object> document(DocumentResult result, int words) {
    return Json.object(
        "outcome", Outcome.of(result).id(),
        "title", title(result),
        "uri", safe(result.uri()),
        "language", result.document().flatMap(HtmlData::language),
        "particulars", particulars(result),
        "issues", result.issues().stream().map(HtmlData::issue).toList(),
        "clusters", result.clusters().stream().map(c -> safe(Wording.cluster(c))).toList(),
        "text", HtmlReading.of(result),
        "entries", HtmlEntry.all(result, words),
        "trace", result.decision().trace().stream().map(HtmlData::gate).toList());
  }

  private static String title(DocumentResult result) {
    return safe(result.document().flatMap(d -> d.metadata().title()).orElse(result.uri()));
  }

  private static List<String> particulars(DocumentResult result) {
    List<String> parts = new ArrayList<>();
    parts.add(safe(result.uri()));
    result.document().map(Document::format).map(HtmlData::safe).ifPresent(parts::add);
    result.document().flatMap(HtmlData::language).ifPresent(parts::add);
    result.document().ifPresent(d -> parts.add(Wording.count(result.words(), "word")));
    return parts;
  }

  private static List<Object> issue(Issue issue) {
    boolean error = issue.severity() == Issue.Severity.ERROR;
    return List.of(error ? "Not checked" : "Note", safe(issue.message()), safe(issue.where()));
  }

  private static List<Object> gate(Gate gate) {
    return List.of(
        safe(gate.ruleId()),
        safe(gate.sourceId()),
        safe(gate.fact().name()),
        safe(Wording.value(gate.fact().actual(), gate.fact().unit())),
        safe(Wording.bareLimit(gate.fact())),
        gate.passed());
  }

  /** The tag of a language if it is one, for the {@code lang} of what is quoted. */
  static Optional<String> language(Document document) {
    return document
        .metadata()
        .language()
        .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}"));
  }

  static String safe(String text) {
    return Harmless.text(text, LONGEST);
  }
}
