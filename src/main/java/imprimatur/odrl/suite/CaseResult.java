package imprimatur.odrl.suite;

import imprimatur.odrl.evaluate.Evaluator;
import imprimatur.odrl.evaluate.PolicyReport;
import imprimatur.odrl.evaluate.Request;
import imprimatur.odrl.evaluate.World;
import imprimatur.odrl.graph.Graph;
import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.policy.PolicyException;
import imprimatur.odrl.policy.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How our report on a case compares with the expected one.
 *
 * <p>Two things are compared. <b>By activation:</b> both reports have the same rule reports (kind,
 * rule, rule of the request), no more and no fewer, and each has the same activation state. <b>By
 * premises:</b> besides, each rule report has the same satisfaction states of target, party and
 * action, no more and no fewer, and the same state for every constraint, those inside combinations
 * included. Identifiers of reports, their times, and the states of duties, which the suite takes
 * over from the state of the world, are not compared.
 *
 * @param title of the case
 * @param activation what differs by activation; empty if nothing does
 * @param premises what differs by premises, beyond that
 */
public record CaseResult(String title, List<String> activation, List<String> premises) {
  public CaseResult {
    activation = List.copyOf(activation);
    premises = List.copyOf(premises);
  }

  /**
   * Evaluates a case and compares.
   *
   * @throws PolicyException if the files are not those of one case
   */
  public static CaseResult of(
      String title, Graph policy, Graph request, Graph world, Graph expected) {
    RdfTerm report = report(expected);
    List<RuleStates> ours = new ArrayList<>();
    for (PolicyReport evaluated : evaluate(policy, request, world, expected, report)) {
      evaluated.rules().forEach(r -> ours.add(RuleStates.of(r)));
    }
    return compared(title, RuleStates.expected(expected, report), ours);
  }

  private static RdfTerm report(Graph expected) {
    List<RdfTerm> reports = expected.ofType(SuiteTerms.ofReport("PolicyReport"));
    if (reports.size() != 1) {
      throw new PolicyException("there must be one expected report, not " + reports.size());
    }
    return reports.get(0);
  }

  private static List<PolicyReport> evaluate(
      Graph policy, Graph request, Graph world, Graph expected, RdfTerm report) {
    Policy asked = named(policy, expected.values(report, SuiteTerms.ofReport("policy")));
    Policy asking = named(request, expected.values(report, SuiteTerms.ofReport("policyRequest")));
    World state = SuiteWorld.read(world);
    return Request.of(asking).stream().map(r -> Evaluator.evaluate(asked, r, state)).toList();
  }

  /** The policy that the expected report is about; another would be compared with nothing. */
  private static Policy named(Graph graph, List<RdfTerm> id) {
    return PolicyReader.read(graph).stream()
        .filter(p -> id.contains(RdfTerm.iri(p.id())))
        .findFirst()
        .orElseThrow(() -> new PolicyException("the expected report is about another policy"));
  }

  private static CaseResult compared(
      String title, List<RuleStates> expected, List<RuleStates> ours) {
    Map<String, RuleStates> wanted = byRule(expected);
    Map<String, RuleStates> found = byRule(ours);
    List<String> activation = new ArrayList<>();
    List<String> premises = new ArrayList<>();
    TreeSet<String> rules = new TreeSet<>(wanted.keySet());
    rules.addAll(found.keySet());
    for (String rule : rules) {
      RuleStates one = wanted.get(rule);
      RuleStates other = found.get(rule);
      if (one == null || other == null) {
        activation.add(rule + (one == null ? ": not expected" : ": missing"));
      } else {
        if (!one.activation().equals(other.activation())) {
          activation.add(rule + ": " + other.activation() + ", expected " + one.activation());
        }
        premises.addAll(differences(rule, one.premises(), other.premises()));
      }
    }
    return new CaseResult(title, activation, premises);
  }

  private static List<String> differences(String rule, List<String> wanted, List<String> found) {
    List<String> differences = new ArrayList<>();
    found.stream()
        .filter(p -> !wanted.contains(p))
        .forEach(p -> differences.add(rule + ": " + p + ", not expected"));
    wanted.stream()
        .filter(p -> !found.contains(p))
        .forEach(p -> differences.add(rule + ": " + p + " expected"));
    return differences;
  }

  private static Map<String, RuleStates> byRule(List<RuleStates> states) {
    Map<String, RuleStates> byRule = new TreeMap<>();
    states.forEach(s -> byRule.put(s.rule(), s));
    return byRule;
  }
}
