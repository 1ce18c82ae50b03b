package imprimatur.decide.cases;

import imprimatur.decide.Policy;
import imprimatur.decide.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts all cases to a policy, and looks whether every rule has cases of both kinds. */
public final class CaseSuite {
  private static final Pattern NAME = Pattern.compile("([A-Z]+-[0-9]+)/(pass|fail)-[^/]+\\.yaml");

  private final Map<String, RuleInfo> rules;
  private final Policy policy;
  private final List<CaseReport.Failure> failures = new ArrayList<>();
  private final Set<String> proven = new TreeSet<>();

  private CaseSuite(List<RuleInfo> rules, Policy policy) {
    this.rules =
        rules.stream()
            .collect(Collectors.toMap(RuleInfo::id, r -> r, (one, same) -> one, TreeMap::new));
    this.policy = policy;
  }

  /**
   * Puts the cases to the policy.
   *
   * @param folder where the cases lie, for messages
   * @param texts the text of each case by its path in the folder: {@code IMP-101/fail-footer.yaml}
   * @param rules what the rules of the policy say of themselves
   * @throws imprimatur.notation.NotationException if a case is not understood
   */
  public static CaseReport run(
      String folder, SortedMap<String, String> texts, List<RuleInfo> rules, Policy policy) {
    CaseSuite suite = new CaseSuite(rules, policy);
    texts.forEach((path, text) -> suite.take(folder, path, text));
    return new CaseReport(
        texts.size(), suite.rules.size(), List.copyOf(suite.failures), suite.unproven());
  }

  private void take(String folder, String path, String text) {
    String file = folder + "/" + path;
    Matcher name = NAME.matcher(path);
    if (!name.matches()) {
      fail(file, "a case is named RULE-ID/pass-….yaml or RULE-ID/fail-….yaml");
      return;
    }
    RuleInfo rule = rules.get(name.group(1));
    if (rule == null) {
      fail(file, "there is no rule " + name.group(1));
      return;
    }
    PolicyCase example = PolicyCase.parse(file, text);
    boolean passes = name.group(2).equals("pass");
    List<String> differences = new ArrayList<>(example.differences(policy));
    if (passes != lets(example, rule)) {
      differences.add("its name and what it expects of " + rule.id() + " contradict each other");
    }
    if (!differences.isEmpty()) {
      failures.add(new CaseReport.Failure(file, differences));
    }
    proven.add(rule.id() + name.group(2));
  }

  /** A submission passes if it is cleared by a clearance, or not stopped by another rule. */
  private static boolean lets(PolicyCase example, RuleInfo rule) {
    return rule.isClearance() ? example.clears(rule.id()) : !example.finds(rule.id());
  }

  private void fail(String file, String why) {
    failures.add(new CaseReport.Failure(file, List.of(why)));
  }

  private List<String> unproven() {
    List<String> unproven = new ArrayList<>();
    for (String id : rules.keySet()) {
      for (String kind : List.of("pass", "fail")) {
        if (!proven.contains(id + kind)) {
          unproven.add(id + " has no " + kind + "ing case");
        }
      }
    }
    return List.copyOf(unproven);
  }
}
