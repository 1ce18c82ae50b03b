package imprimatur.cli.policy;

import imprimatur.cli.console.TextColumns;
import imprimatur.cli.console.UsageException;
import imprimatur.model.document.Document;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.explanation.ExplainedDecision;
import imprimatur.model.finding.explanation.Explanation;
import imprimatur.notation.JsonText;
import imprimatur.report.ExplanationJson;
import imprimatur.report.ExplanationText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The explanation of one document, for a person and for a program. */
record ExplanationView(Document document, ExplainedDecision explained, List<Explanation> shown) {

  ExplanationView(Document document, ExplainedDecision explained) {
    this(document, explained, ordered(explained));
  }

  /** Sources with findings first, in the order of the report. */
  private static List<Explanation> ordered(ExplainedDecision explained) {
    List<Explanation> ordered = new ArrayList<>();
    for (Finding finding : explained.decision().findings()) {
      explained.sources().stream()
          .filter(e -> e.findings().contains(finding) && !ordered.contains(e))
          .forEach(ordered::add);
    }
    explained.sources().stream().filter(e -> !ordered.contains(e)).forEach(ordered::add);
    return ordered;
  }

  /**
   * Only what is about one finding or one rule.
   *
   * @throws UsageException if there is none
   */
  ExplanationView only(Integer finding, String rule) {
    ExplanationView view = this;
    if (finding != null) {
      view = view.kept(numbered(finding).ruleId(), Optional.of(numbered(finding)));
    }
    if (rule != null) {
      view = view.kept(rule.toUpperCase(Locale.ROOT), Optional.empty());
    }
    return view;
  }

  /**
   * Only what is about the finding of that fingerprint, if one is asked for.
   *
   * @throws UsageException if the document has it no more
   */
  ExplanationView only(Optional<String> fingerprint) {
    if (fingerprint.isEmpty()) {
      return this;
    }
    Finding finding =
        explained.decision().findings().stream()
            .filter(f -> f.fingerprint().equals(fingerprint.get()))
            .findFirst()
            .orElseThrow(() -> gone(fingerprint.get()));
    return kept(finding.ruleId(), Optional.of(finding));
  }

  private UsageException gone(String fingerprint) {
    return new UsageException(
        document.uri()
            + " has the finding "
            + fingerprint
            + " no more: the document, the corpus, the ledger, the use or the rules are not those"
            + " of the report");
  }

  private Finding numbered(int number) {
    List<Finding> findings = explained.decision().findings();
    if (number < 1 || number > findings.size()) {
      throw new UsageException(
          "there is no finding " + number + ": the document has " + findings.size());
    }
    return findings.get(number - 1);
  }

  private ExplanationView kept(String rule, Optional<Finding> finding) {
    List<Explanation> kept =
        shown.stream()
            .filter(e -> finding.isEmpty() || e.findings().contains(finding.get()))
            .map(e -> about(e, rule))
            .filter(e -> speaks(e))
            .toList();
    if (kept.isEmpty()) {
      throw new UsageException("rule " + rule + " was not tried on any source of this document");
    }
    return new ExplanationView(document, explained, kept);
  }

  private static boolean speaks(Explanation e) {
    return !e.findings().isEmpty()
        || !e.clearances().isEmpty()
        || !e.tried().isEmpty()
        || !e.nearMisses().isEmpty();
  }

  private static Explanation about(Explanation e, String rule) {
    return new Explanation(
        e.source(),
        e.rights(),
        e.findings().stream().filter(f -> f.ruleId().equals(rule)).toList(),
        e.clearances().stream().filter(c -> c.ruleId().equals(rule)).toList(),
        e.tried().stream().filter(g -> g.ruleId().equals(rule)).toList(),
        e.titles(),
        e.nearMisses().stream().filter(m -> m.ruleId().equals(rule)).toList(),
        e.alone(),
        e.together());
  }

  String text(int width) {
    StringBuilder out = new StringBuilder();
    out.append(explained.decision().verdict()).append("  ").append(document.uri()).append('\n');
    if (shown.isEmpty()) {
      out.append("Nothing in it was found in the corpus.\n");
    }
    Map<Finding, Integer> numbers = new LinkedHashMap<>();
    explained.decision().findings().forEach(f -> numbers.put(f, numbers.size() + 1));
    for (Explanation source : shown) {
      out.append('\n');
      ExplanationText.of(source, numbers).forEach(line -> wrapped(out, line, width));
    }
    return out.toString();
  }

  private static void wrapped(StringBuilder out, String line, int width) {
    int indent = line.length() - line.stripLeading().length();
    String first = " ".repeat(indent);
    for (String part : TextColumns.wrap(line.strip(), width - indent - 2)) {
      out.append(first).append(part).append('\n');
      first = " ".repeat(indent + 2);
    }
  }

  String json() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("schema", "imprimatur-explanation/1");
    values.put("uri", document.uri());
    values.put("verdict", explained.decision().verdict().name());
    values.put("sources", shown.stream().map(ExplanationJson::values).toList());
    return JsonText.pretty(values);
  }
}
