package imprimatur.decide.cases;

import imprimatur.decide.Vocabulary;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Verdict;
import imprimatur.notation.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the policy must say of a case.
 *
 * @param verdict of the whole
 * @param findings severity by rule id; exactly these
 * @param clearances rule ids; exactly these
 * @param cures for some rule ids, the kinds of cure in order
 */
record Expectation(
    Verdict verdict,
    Map<String, String> findings,
    List<String> clearances,
    Map<String, List<String>> cures) {

  static Expectation read(Node node) {
    node.only(Set.of("verdict", "findings", "clearances", "cures"));
    Map<String, String> findings = new TreeMap<>();
    node.get("findings")
        .map(Node::asObject)
        .orElse(Map.of())
        .forEach((id, s) -> findings.put(id, s.asText()));
    Map<String, List<String>> cures = new TreeMap<>();
    node.get("cures")
        .map(Node::asObject)
        .orElse(Map.of())
        .forEach((id, kinds) -> cures.put(id, kinds.asList().stream().map(Node::asText).toList()));
    return new Expectation(
        Vocabulary.word(node.require("verdict"), Verdict.class, "verdict"),
        findings,
        node.texts("clearances").stream().sorted().toList(),
        cures);
  }

  List<String> differences(Decision decision) {
    List<String> differences = new ArrayList<>();
    compare("verdict", verdict, decision.verdict(), differences);
    Map<String, String> found = new TreeMap<>();
    decision.findings().forEach(f -> found.put(f.ruleId(), f.severity().name()));
    compare("findings", findings, found, differences);
    List<String> cleared =
        decision.clearances().stream().map(Clearance::ruleId).distinct().sorted().toList();
    compare("clearances", clearances, cleared, differences);
    for (Finding finding : decision.findings()) {
      List<String> kinds = finding.cures().stream().map(c -> c.kind().name()).distinct().toList();
      if (cures.containsKey(finding.ruleId())) {
        compare("cures of " + finding.ruleId(), cures.get(finding.ruleId()), kinds, differences);
      }
    }
    return differences;
  }

  private static void compare(
      String what, Object expected, Object actual, List<String> differences) {
    if (!Objects.equals(expected, actual)) {
      differences.add(what + ":");
      differences.add("- " + expected);
      differences.add("+ " + actual);
    }
  }
}
