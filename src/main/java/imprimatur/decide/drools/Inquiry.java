package imprimatur.decide.drools;

import imprimatur.decide.PolicyData;
import imprimatur.decide.RuleInfo;
import imprimatur.decide.cure.Cures;
import imprimatur.decide.cure.Hypothesis;
import imprimatur.decide.cure.Variation;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Gate;
import imprimatur.model.finding.explanation.Explanation;
import imprimatur.model.finding.explanation.NearMiss;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a trial what would be if: which rules almost fired, and what it takes to clear a source. */
final class Inquiry {
  private static final int MOST_TOGETHER = 3;

  private final Trial trial;
  private final PolicyData data;
  private final RuleBook book;
  private final Decision decision;
  private final Map<String, String> titles = new HashMap<>();

  Inquiry(Trial trial, PolicyData data, RuleBook book, Decision decision) {
    this.trial = trial;
    this.data = data;
    this.book = book;
    this.decision = decision;
    book.all().forEach(rule -> titles.put(rule.id(), rule.title()));
  }

  /** Why it is decided of the source as it is. */
  Explanation of(SourceFacts source) {
    String id = source.sourceId();
    List<Finding> findings =
        Stream.concat(decision.findings().stream(), decision.folded().stream())
            .filter(f -> f.source().id().equals(id))
            .toList();
    List<Clearance> clearances =
        decision.clearances().stream().filter(c -> c.source().id().equals(id)).toList();
    List<Gate> tried = decision.trace().stream().filter(g -> g.sourceId().equals(id)).toList();
    List<Set<Hypothesis>> ways = findings.isEmpty() ? List.of() : ways(source);
    return new Explanation(
        source.match().source(),
        source.match().rights(),
        findings,
        clearances,
        tried,
        titles(tried),
        nearMisses(source),
        alone(source, ways),
        together(source, ways));
  }

  private Map<String, String> titles(List<Gate> tried) {
    Map<String, String> needed = new HashMap<>();
    tried.forEach(g -> needed.put(g.ruleId(), titles.getOrDefault(g.ruleId(), g.ruleId())));
    return needed;
  }

  private List<NearMiss> nearMisses(SourceFacts source) {
    Set<String> now = trial.wouldStillFind(source, source);
    Set<String> found = ids(now);
    Map<String, NearMiss> misses = new LinkedHashMap<>();
    for (Variation variation : Variation.of(source, data)) {
      for (String rule : new TreeSet<>(trial.wouldStillFind(source, variation.changed()))) {
        RuleInfo info = book.of(rule);
        if (!now.contains(rule) && !found.contains(info.id())) {
          misses.putIfAbsent(
              info.id() + variation.fact().name(),
              new NearMiss(
                  info.id(),
                  info.title(),
                  info.severity(),
                  variation.fact(),
                  Variation.distance(variation.fact())));
        }
      }
    }
    return misses.values().stream()
        .sorted(Comparator.comparing(NearMiss::ruleId).thenComparing(m -> m.fact().name()))
        .toList();
  }

  private Set<String> ids(Set<String> rules) {
    return rules.stream().map(name -> book.of(name).id()).collect(Collectors.toSet());
  }

  /** The ways after which nothing is found in the source, the cheapest first. */
  private List<Set<Hypothesis>> ways(SourceFacts source) {
    List<Hypothesis> steps =
        Stream.of(Hypothesis.values())
            .filter(h -> !h.apply(source).facts().equals(source.facts()))
            .toList();
    List<Set<Hypothesis>> clearing = new ArrayList<>();
    for (Set<Hypothesis> way : subsets(steps)) {
      boolean needless = clearing.stream().anyMatch(way::containsAll);
      if (!needless && trial.wouldStillFind(source, applied(way, source)).isEmpty()) {
        clearing.add(way);
      }
    }
    return clearing.stream().sorted(Comparator.comparing(Inquiry::cost)).toList();
  }

  private static SourceFacts applied(Set<Hypothesis> way, SourceFacts source) {
    SourceFacts changed = source;
    for (Hypothesis step : way) {
      changed = step.apply(changed);
    }
    return changed;
  }

  /** Those of one step first, then of two, then of three. */
  private static List<Set<Hypothesis>> subsets(List<Hypothesis> steps) {
    List<Set<Hypothesis>> all = new ArrayList<>();
    List<Set<Hypothesis>> last = List.of(EnumSet.noneOf(Hypothesis.class));
    for (int size = 1; size <= MOST_TOGETHER; size++) {
      last = last.stream().flatMap(set -> oneMore(set, steps)).distinct().toList();
      all.addAll(last);
    }
    return all;
  }

  private static Stream<Set<Hypothesis>> oneMore(Set<Hypothesis> set, List<Hypothesis> steps) {
    return steps.stream()
        .filter(step -> !set.contains(step))
        .map(
            step -> {
              Set<Hypothesis> more = EnumSet.copyOf(set);
              more.add(step);
              return more;
            });
  }

  private static int cost(Set<Hypothesis> way) {
    return way.stream().mapToInt(Hypothesis::cost).sum();
  }

  private List<Cure> alone(SourceFacts source, List<Set<Hypothesis>> ways) {
    return ways.stream()
        .filter(way -> way.size() == 1)
        .map(way -> cures(source, way).get(0))
        .toList();
  }

  private List<Cure> together(SourceFacts source, List<Set<Hypothesis>> ways) {
    return ways.stream()
        .findFirst()
        .filter(way -> way.size() > 1)
        .map(way -> cures(source, way))
        .orElse(List.of());
  }

  private List<Cure> cures(SourceFacts source, Set<Hypothesis> way) {
    Cures cures = new Cures(source, data);
    return way.stream().map(cures::text).toList();
  }
}
