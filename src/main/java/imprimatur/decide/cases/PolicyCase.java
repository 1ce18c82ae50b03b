package imprimatur.decide.cases;

import imprimatur.decide.Policy;
import imprimatur.decide.PolicyFacts;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.util.List;
import java.util.Set;

/**
 * A case under {@code rules/cases/<RULE-ID>/}: facts, and what the policy must say of them.
 *
 * <p>A file {@code fail-….yaml} shows a submission that the rule stops, {@code pass-….yaml} one
 * that it lets pass (for a clearance the other way round: {@code pass-…} is cleared by it).
 *
 * @param title what the case is about
 * @param facts what the policy is asked
 * @param expected what it must say
 */
public record PolicyCase(String title, PolicyFacts facts, Expectation expected) {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "source",
          "others",
          "match",
          "submission",
          "use",
          "authorizations",
          "uses",
          "expect");

  /**
   * Reads a case.
   *
   * @param file name for messages
   * @throws imprimatur.notation.NotationException if it is not understood
   */
  public static PolicyCase parse(String file, String text) {
    Node root = Notation.yaml(file, text).only(KEYS);
    return new PolicyCase(
        root.require("title").asText(),
        new CaseFacts(root).facts(),
        Expectation.read(root.require("expect")));
  }

  /** True if the case expects a finding of that rule. */
  public boolean finds(String ruleId) {
    return expected.finds(ruleId);
  }

  /** True if the case expects a clearance by that rule. */
  public boolean clears(String ruleId) {
    return expected.clears(ruleId);
  }

  /** Ids of rules of which the case expects something, and that are not among these. */
  public List<String> namesUnknown(Set<String> ids) {
    return expected.ruleIds().stream().filter(id -> !ids.contains(id)).toList();
  }

  /**
   * How the policy's answer differs from what is expected, one thing a line; empty if it does not.
   */
  public List<String> differences(Policy policy) {
    return expected.differences(policy.decide(facts));
  }
}
