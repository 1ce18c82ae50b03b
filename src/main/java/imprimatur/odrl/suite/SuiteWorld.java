package imprimatur.odrl.suite;

import imprimatur.odrl.evaluate.DutyState;
import imprimatur.odrl.evaluate.World;
import imprimatur.odrl.graph.Graph;
import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.policy.Odrl;

/** Reads the suite's notation of a state of the world: time, memberships, reports on duties. */
final class SuiteWorld {
  private SuiteWorld() {}

  static World read(Graph graph) {
    World.Builder world = World.builder();
    graph
        .values(RdfTerm.iri(SuiteTerms.NOW), SuiteTerms.ISSUED)
        .forEach(time -> world.now(time.text()));
    for (RdfTerm subject : graph.subjects()) {
      graph.values(subject, Odrl.PART_OF).forEach(c -> world.partOf(subject.text(), c.text()));
    }
    for (RdfTerm report : graph.ofType(SuiteTerms.ofReport("DutyReport"))) {
      duty(graph, report, world);
    }
    return world.build();
  }

  private static void duty(Graph graph, RdfTerm report, World.Builder world) {
    for (RdfTerm state : graph.values(report, SuiteTerms.ofReport("deonticState"))) {
      for (RdfTerm duty : graph.values(report, SuiteTerms.ofReport("rule"))) {
        world.duty(duty.text(), state(SuiteTerms.word(state.text())));
      }
    }
  }

  private static DutyState state(String word) {
    return switch (word) {
      case "Fulfilled" -> DutyState.FULFILLED;
      case "Violated" -> DutyState.VIOLATED;
      default -> DutyState.NON_SET;
    };
  }
}
