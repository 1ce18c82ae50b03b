package imprimatur.report.html;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Gate;
import imprimatur.notation.JsonText;
import imprimatur.report.Counts;
import imprimatur.report.Json;
import imprimatur.report.Outcome;
import imprimatur.report.Wording;
import imprimatur.report.words.Harmless;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the script of the HTML report draws, as JSON that may stand inside a script element. */
final class HtmlData {
  /** Longer texts than this nobody reads in a line. */
  private static final int LONGEST = 4_000;

  private HtmlData() {}

  /**
   * Script elements: each document in one of its own, so that a browser takes in many without
   * copying what it has of them, and reads only those that somebody looks at; then what the list
   * shows of all, and the texts that come again and again.
   */
  static void write(CheckResult result, Appendable out) throws IOException {
    Counts counts = Counts.of(result);
    int words = HtmlEntry.words((long) counts.findings() + counts.clearances());
    HtmlIndex index = new HtmlIndex();
    int number = 0;
    for (DocumentResult document : result.documents()) {
      index.add(document);
      element("doc-" + number++, document(document, words, index), out);
    }
    element("data", index.json(), out);
  }

  private static void element(String id, Map<String, Object> value, Appendable out)
      throws IOException {
    out.append("<script type=\"application/json\" id=\"").append(id).append("\">");
    out.append(inScript(JsonText.compact(value))).append("</script>\n");
  }

  /** No {@code <} is left: none of {@code </script>}, {@code <script>} and {@code <!--}. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026");
  }

  private static Map<String, Object> document(DocumentResult result, int words, HtmlIndex index) {
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
        "trace", result.decision().trace().stream().map(gate -> gate(gate, index)).toList());
  }

  static String title(DocumentResult result) {
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

  /** Texts by their numbers: the same conditions are tried in every document. */
  private static List<Object> gate(Gate gate, HtmlIndex index) {
    return List.of(
        index.number(gate.ruleId()),
        index.number(gate.sourceId()),
        index.number(gate.fact().name()),
        safe(Wording.value(gate.fact().actual(), gate.fact().unit())),
        index.number(Wording.bareLimit(gate.fact())),
        gate.passed() ? 1 : 0);
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
