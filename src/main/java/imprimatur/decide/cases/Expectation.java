package imprimatur.decide.cases;

import imprimatur.decide.Vocabulary;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Gate;
import imprimatur.model.finding.Severity;
import imprimatur.model.finding.Verdict;
import imprimatur.notation.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the policy must say of a case.
 *
 * @param verdict of the whole
 * @param findings severity by rule id; exactly these
 * @param clearances rule ids; exactly these
 * @param cures for some rule ids, the kinds of cure in order
 * @param facts for some rule ids, the names of the facts that tip the finding or clearance
 * @param says for some rule ids, words that the message holds
 * @param trace some lines of the trace: {@code IMP-117 words: failed}
 */
record Expectation(
    Verdict verdict,
    Map<String, Severity> findings,
    List<String> clearances,
    Map<String, List<String>> cures,
    Map<String, List<String>> facts,
    Map<String, String> says,
    List<String> trace) {

  static Expectation read(Node node) {
    node.only(Set.of("verdict", "findings", "clearances", "cures", "facts", "says", "trace"));
    Map<String, Severity> findings = new TreeMap<>();
    members(node, "findings")
        .forEach((id, s) -> findings.put(id, Vocabulary.word(s, Severity.class, "severity")));
    Map<String, List<String>> cures = new TreeMap<>();
    members(node, "cures")
        .forEach(
            (id, kinds) ->
                cures.put(
                    id,
                    kinds.asList().stream()
                        .map(k -> Vocabulary.word(k, Cure.Kind.class, "kind of cure").name())
                        .toList()));
    Map<String, List<String>> facts = new TreeMap<>();
    members(node, "facts")
        .forEach((id, names) -> facts.put(id, names.asList().stream().map(Node::asText).toList()));
    Map<String, String> says = new TreeMap<>();
    members(node, "says").forEach((id, words) -> says.put(id, words.asText()));
    return new Expectation(
        Vocabulary.word(node.require("verdict"), Verdict.class, "verdict"),
        findings,
        node.texts("clearances").stream().sorted().toList(),
        cures,
        facts,
        says,
        node.texts("trace"));
  }

  private static Map<String, Node> members(Node node, String name) {
    return node.get(name).map(Node::asObject).orElse(Map.of());
  }

  /** True if a finding of that rule is expected. */
  boolean finds(String ruleId) {
    return findings.containsKey(ruleId);
  }

  /** True if a clearance of that rule is expected. */
  boolean clears(String ruleId) {
    return clearances.contains(ruleId);
  }

  /** The rules of which something is expected, by id. */
  List<String> ruleIds() {
    return Stream.of(
            findings.keySet().stream(),
            clearances.stream(),
            cures.keySet().stream(),
            facts.keySet().stream(),
            says.keySet().stream(),
            trace.stream().map(line -> line.split(" ", 2)[0]))
        .flatMap(ids -> ids)
        .distinct()
        .sorted()
        .toList();
  }

  List<String> differences(Decision decision) {
    List<String> differences = new ArrayList<>();
    compare("verdict", verdict, decision.verdict(), differences);
    Map<String, Severity> found = new TreeMap<>();
    decision.findings().forEach(f -> found.put(f.ruleId(), f.severity()));
    compare("findings", findings, found, differences);
    List<String> cleared =
        decision.clearances().stream().map(Clearance::ruleId).distinct().sorted().toList();
    compare("clearances", clearances, cleared, differences);
    decision.findings().forEach(finding -> compareCures(finding, differences));
    facts.forEach(
        (id, names) -> compare("facts of " + id, names, tipped(id, decision), differences));
    says.forEach((id, words) -> compareWords(id, words, decision, differences));
    compareTrace(decision, differences);
    return differences;
  }

  private void compareCures(Finding finding, List<String> differences) {
    List<String> kinds = finding.cures().stream().map(c -> c.kind().name()).distinct().toList();
    if (cures.containsKey(finding.ruleId())) {
      compare("cures of " + finding.ruleId(), cures.get(finding.ruleId()), kinds, differences);
    }
  }

  private static void compareWords(
      String ruleId, String words, Decision decision, List<String> differences) {
    List<String> messages =
        Stream.concat(
                decision.findings().stream()
                    .filter(f -> f.ruleId().equals(ruleId))
                    .map(Finding::message),
                decision.clearances().stream()
                    .filter(c -> c.ruleId().equals(ruleId))
                    .map(Clearance::reason))
            .toList();
    if (messages.stream().noneMatch(message -> message.contains(words))) {
      differences.add("words of " + ruleId + ": expected '" + words + "', was " + messages);
    }
  }

  private static List<String> tipped(String ruleId, Decision decision) {
    List<String> names = new ArrayList<>();
    decision.findings().stream()
        .filter(f -> f.ruleId().equals(ruleId))
        .forEach(f -> f.facts().forEach(fact -> names.add(fact.name())));
    decision.clearances().stream()
        .filter(c -> c.ruleId().equals(ruleId))
        .forEach(c -> c.facts().forEach(fact -> names.add(fact.name())));
    return names.stream().distinct().toList();
  }

  private void compareTrace(Decision decision, List<String> differences) {
    Set<String> lines = new TreeSet<>();
    decision.trace().forEach(gate -> lines.add(line(gate)));
    for (String line : trace) {
      if (!lines.contains(line)) {
        differences.add("trace: expected '" + line + "', was " + lines);
      }
    }
  }

  private static String line(Gate gate) {
    return gate.ruleId() + " " + gate.fact().name() + ": " + (gate.passed() ? "passed" : "failed");
  }

  private static void compare(
      String what, Object expected, Object actual, List<String> differences) {
    if (!Objects.equals(expected, actual)) {
      differences.add(what + ": expected " + expected + ", was " + actual);
    }
  }
}
