package imprimatur.decide.drools;

import imprimatur.decide.Fingerprint;
import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyFacts;
import imprimatur.decide.RuleInfo;
import imprimatur.decide.cure.Alternatives;
import imprimatur.decide.cure.Cures;
import imprimatur.decide.cure.Hypothesis;
import imprimatur.decide.cure.Quotes;
import imprimatur.decide.cure.Wording;
import imprimatur.decide.derived.Clear;
import imprimatur.decide.derived.Hit;
import imprimatur.decide.derived.Part;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.SourceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts into words what a trial has found. */
final class Ruling {
  private static final Comparator<Hit> WORST_FIRST =
      Comparator.comparing(Hit::severity)
          .reversed()
          .thenComparing(Hit::rule)
          .thenComparing(hit -> hit.facts().toString());

  private final PolicyFacts facts;
  private final PolicyData data;
  private final RuleBook book;
  private final boolean cures;
  private final Map<String, SourceFacts> sources = new LinkedHashMap<>();

  /**
   * @param cures whether to look for what would clear a finding
   */
  Ruling(
      PolicyFacts facts, PolicyData data, RuleBook book, List<SourceFacts> sources, boolean cures) {
    this.facts = facts;
    this.data = data;
    this.book = book;
    this.cures = cures;
    sources.forEach(s -> this.sources.put(s.sourceId(), s));
  }

  Decision of(Trial trial) {
    List<Finding> findings = findings(trial.hits(), trial);
    List<Clearance> clearances = clearances(trial.clears());
    return new Alternatives(List.copyOf(sources.values()), facts.shared(), findings)
        .decision(findings, clearances, trial.gates());
  }

  private List<Finding> findings(List<Hit> hits, Trial trial) {
    Map<String, List<Hit>> bySource =
        hits.stream()
            .collect(Collectors.groupingBy(Hit::sourceId, TreeMap::new, Collectors.toList()));
    List<Finding> findings = new ArrayList<>();
    bySource.forEach((id, found) -> findings.addAll(findings(sources.get(id), found, trial)));
    findings.sort(
        Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(f -> -weight(f.source()))
            .thenComparing(f -> f.passages().get(0).passage().submission())
            .thenComparing(Finding::ruleId)
            .thenComparing(f -> f.source().id()));
    return Fingerprint.numbered(findings);
  }

  /** Of several sources the one stands first from which most was taken, and most exactly. */
  private double weight(SourceRef source) {
    return sources.get(source.id()).weight();
  }

  /** One finding per rule id: rules that share an id say the same. */
  private List<Finding> findings(SourceFacts source, List<Hit> hits, Trial trial) {
    Map<String, List<Hit>> byId =
        hits.stream()
            .sorted(WORST_FIRST)
            .collect(
                Collectors.groupingBy(
                    hit -> book.of(hit.rule()).id(), TreeMap::new, Collectors.toList()));
    Map<Hypothesis, Set<String>> remaining =
        cures ? whatIf(source, trial, byId.keySet()) : Map.of();
    return byId.entrySet().stream()
        .map(same -> finding(source, same.getValue(), cures(source, same.getKey(), remaining)))
        .toList();
  }

  /**
   * The ids of the rules that would find something if a hypothesis were true, for those hypotheses
   * under which no other rules would than {@code found}.
   */
  private Map<Hypothesis, Set<String>> whatIf(SourceFacts source, Trial trial, Set<String> found) {
    Map<Hypothesis, Set<String>> remaining = new EnumMap<>(Hypothesis.class);
    for (Hypothesis hypothesis : Hypothesis.values()) {
      SourceFacts changed = hypothesis.apply(source);
      if (!changed.facts().equals(source.facts())) {
        remaining.put(hypothesis, ids(trial.wouldStillFind(source, changed)));
      }
    }
    remaining.values().removeIf(ids -> !found.containsAll(ids));
    return remaining;
  }

  private Set<String> ids(Set<String> rules) {
    return rules.stream().map(name -> book.of(name).id()).collect(Collectors.toSet());
  }

  private Finding finding(SourceFacts source, List<Hit> same, List<Cure> cures) {
    Hit worst = same.get(0);
    RuleInfo rule = book.of(worst.rule());
    List<Fact> tipped = source.ordered(tipped(same));
    List<QuotedPassage> passages =
        Quotes.of(source, facts.submission(), same.stream().map(Hit::part).toList(), true);
    return new Finding(
        rule.id(),
        rule.title(),
        worst.severity(),
        new Wording(source, data).fill(rule.message(), tipped),
        "",
        source.match().source(),
        source.match().rights(),
        passages,
        tipped,
        rule.howToFix(),
        cures,
        Optional.empty());
  }

  private static List<Fact> tipped(Collection<Hit> hits) {
    return hits.stream().flatMap(hit -> hit.facts().stream()).distinct().toList();
  }

  /** The ways after which the rule would find nothing any more, and no other rule anything new. */
  private List<Cure> cures(
      SourceFacts source, String ruleId, Map<Hypothesis, Set<String>> remaining) {
    Cures cures = new Cures(source, data);
    return remaining.entrySet().stream()
        .filter(e -> !e.getValue().contains(ruleId))
        .map(Map.Entry::getKey)
        .filter(way -> !needless(way, ruleId, remaining))
        .map(cures::text)
        .distinct()
        .toList();
  }

  /** A credit alone is less than a quotation with credit. */
  private static boolean needless(
      Hypothesis way, String ruleId, Map<Hypothesis, Set<String>> remaining) {
    return way == Hypothesis.QUOTE
        && remaining.containsKey(Hypothesis.CREDIT)
        && !remaining.get(Hypothesis.CREDIT).contains(ruleId);
  }

  private List<Clearance> clearances(List<Clear> clears) {
    return clears.stream()
        .map(this::clearance)
        .flatMap(Optional::stream)
        .distinct()
        .sorted(
            Comparator.comparing((Clearance c) -> -weight(c.source()))
                .thenComparing(c -> c.passages().get(0).passage().submission())
                .thenComparing(Clearance::ruleId)
                .thenComparing(c -> c.source().id())
                .thenComparing(c -> c.facts().toString()))
        .toList();
  }

  private Optional<Clearance> clearance(Clear clear) {
    SourceFacts source = sources.get(clear.sourceId());
    RuleInfo rule = book.of(clear.rule());
    List<Part> parts = List.of(clear.part());
    List<QuotedPassage> passages = Quotes.of(source, facts.submission(), parts, false);
    return passages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Clearance(
                rule.id(),
                rule.title(),
                new Wording(source, data).fill(rule.message(), clear.facts()),
                source.match().source(),
                source.match().rights(),
                passages,
                clear.facts()));
  }
}
