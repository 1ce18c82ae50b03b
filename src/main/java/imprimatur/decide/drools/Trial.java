package imprimatur.decide.drools;

import imprimatur.decide.PolicyData;
import imprimatur.decide.derived.Clear;
import imprimatur.decide.derived.Hit;
import imprimatur.decide.facts.SourceFact;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Gate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.QueryResultsRow;

/**
 * One run of the rules over one submission. Facts can be exchanged and put back, to see what would
 * be if. Not thread-safe; must be closed.
 */
final class Trial implements AutoCloseable {
  private static final int FIRINGS_PER_FACT = 200;

  private final KieSession session;
  private final Map<SourceFact, FactHandle> handles = new HashMap<>();

  Trial(KieSession session, PolicyData data, List<SourceFacts> sources) {
    this.session = session;
    data.thresholds().forEach(session::insert);
    data.treatments().forEach(session::insert);
    for (SourceFacts source : sources) {
      source.facts().forEach(this::insert);
    }
    fire();
  }

  private void insert(SourceFact fact) {
    handles.put(fact, session.insert(fact));
  }

  private void fire() {
    int limit = 1000 + FIRINGS_PER_FACT * handles.size();
    if (session.fireAllRules(limit) >= limit) {
      throw new IllegalStateException("the rules do not come to rest within " + limit + " firings");
    }
  }

  List<Hit> hits() {
    return rows("hits", "$hit", Hit.class);
  }

  List<Clear> clears() {
    return rows("clears", "$clear", Clear.class);
  }

  /** Every condition that was tried, in a fixed order. */
  List<Gate> gates() {
    return rows("gates", "$gate", Gate.class).stream()
        .distinct()
        .sorted(
            Comparator.comparing(Gate::ruleId)
                .thenComparing(Gate::sourceId)
                .thenComparing(gate -> gate.fact().name())
                .thenComparing(gate -> gate.fact().toString()))
        .toList();
  }

  private <T> List<T> rows(String query, String variable, Class<T> kind) {
    List<T> rows = new ArrayList<>();
    for (QueryResultsRow row : session.getQueryResults(query)) {
      rows.add(kind.cast(row.get(variable)));
    }
    return rows;
  }

  /** The names of the rules that would still find something in the source if its facts changed. */
  Set<String> wouldStillFind(SourceFacts actual, SourceFacts changed) {
    Set<SourceFact> away = new HashSet<>(actual.facts());
    changed.facts().forEach(away::remove);
    Set<SourceFact> added = new HashSet<>(changed.facts());
    actual.facts().forEach(added::remove);
    exchange(away, added);
    Set<String> found =
        hits().stream()
            .filter(hit -> hit.sourceId().equals(actual.sourceId()))
            .map(Hit::rule)
            .collect(Collectors.toSet());
    exchange(added, away);
    return found;
  }

  private void exchange(Set<SourceFact> away, Set<SourceFact> added) {
    away.forEach(fact -> session.delete(handles.remove(fact)));
    added.forEach(this::insert);
    fire();
  }

  @Override
  public void close() {
    session.dispose();
  }
}
