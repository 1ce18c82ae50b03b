package imprimatur.odrl.suite;

import imprimatur.odrl.evaluate.ConstraintReport;
import imprimatur.odrl.evaluate.RuleReport;
import imprimatur.odrl.graph.Graph;
import imprimatur.odrl.graph.RdfTerm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The states in the report on one rule, as words that can be compared.
 *
 * @param rule kind of report, IRI of the rule and IRI of the rule of the request
 * @param activation {@code Active}, {@code Inactive} or {@code Undetermined}
 * @param premises {@code TargetReport Satisfied} and the like, and for each constraint, also inside
 *     a combination, its IRI and state; sorted
 */
record RuleStates(String rule, String activation, List<String> premises) {

  static RuleStates of(RuleReport report) {
    List<String> premises = new ArrayList<>();
    report.premises().forEach((p, s) -> premises.add(name(p) + "Report " + name(s)));
    report.constraints().stream()
        .flatMap(ConstraintReport::all)
        .forEach(c -> premises.add(c.constraint().id() + " " + name(c.state())));
    Collections.sort(premises);
    String rule = name(report.rule().kind()) + "Report of " + report.rule().id();
    return new RuleStates(
        rule + " for " + report.request(), name(report.activation()), List.copyOf(premises));
  }

  private static String name(Enum<?> value) {
    return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The rule reports of an expected report. */
  static List<RuleStates> expected(Graph graph, RdfTerm report) {
    return graph.values(report, SuiteTerms.ofReport("ruleReport")).stream()
        .map(rule -> expectedOf(graph, rule))
        .toList();
  }

  private static RuleStates expectedOf(Graph graph, RdfTerm report) {
    Set<String> premises = new HashSet<>();
    collect(graph, report, premises, new HashSet<>());
    String rule =
        word(graph, report, Graph.TYPE)
            + " of "
            + word(graph, report, SuiteTerms.ofReport("rule"))
            + " for "
            + word(graph, report, SuiteTerms.ofReport("ruleRequest"));
    return new RuleStates(
        rule,
        word(graph, report, SuiteTerms.ofReport("activationState")),
        premises.stream().sorted().toList());
  }

  private static void collect(
      Graph graph, RdfTerm report, Set<String> premises, Set<RdfTerm> seen) {
    for (RdfTerm premise : graph.values(report, SuiteTerms.ofReport("premiseReport"))) {
      if (seen.add(premise) && !graph.about(premise).isEmpty()) {
        String type = word(graph, premise, Graph.TYPE);
        String what =
            type.equals("ConstraintReport")
                ? word(graph, premise, SuiteTerms.ofReport("constraint"))
                : type;
        premises.add(what + " " + word(graph, premise, SuiteTerms.ofReport("satisfactionState")));
        collect(graph, premise, premises, seen);
      }
    }
  }

  private static String word(Graph graph, RdfTerm subject, String property) {
    List<RdfTerm> values = graph.values(subject, property);
    return values.isEmpty() ? "(not said)" : SuiteTerms.word(values.get(0).text());
  }
}
