package imprimatur.decide.cure;

import imprimatur.decide.State;
import imprimatur.decide.facts.TakenOver;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.document.Span;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.Verdict;
import imprimatur.model.finding.shared.SharedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses which sources speak for the stretches of a submission: of those that have the same words
 * the one with the worst verdict, of equals the one that explains them best. So no prohibition is
 * lost behind a freer copy, and one stretch is spoken of once.
 */
final class Leads {
  /** What two texts share by chance, about 20 words. */
  private static final int LITTLE = 120;

  private static final int LITTLE_PERCENT = 20;

  private final SharedText shared;
  private final Map<String, Verdict> verdicts;

  /**
   * @param verdicts by source; ALLOW where there is none
   */
  Leads(SharedText shared, Map<String, Verdict> verdicts) {
    this.shared = shared;
    this.verdicts = verdicts;
  }

  /** The ids of the sources of which all that was taken is spoken of elsewhere. */
  Set<String> folded(Collection<SourceFacts> sources) {
    if (shared.overlaps().isEmpty()) {
      return Set.of();
    }
    List<SourceFacts> leads = new ArrayList<>();
    Set<String> folded = new HashSet<>();
    for (SourceFacts source : sources.stream().sorted(order()).toList()) {
      if (isCovered(source, leads)) {
        folded.add(source.sourceId());
      } else {
        leads.add(source);
      }
    }
    return folded;
  }

  private Comparator<SourceFacts> order() {
    return Comparator.comparing(
            (SourceFacts s) -> verdicts.getOrDefault(s.sourceId(), Verdict.ALLOW))
        .thenComparing(s -> !isBorrowed(s))
        .thenComparing(s -> shared.attributed().getOrDefault(s.sourceId(), 0))
        .thenComparing(SourceFacts::weight)
        .reversed()
        .thenComparing(SourceFacts::sourceId);
  }

  private static boolean isBorrowed(SourceFacts source) {
    return source.only(TakenOver.class).anyMatch(t -> t.state() == State.FULFILLED);
  }

  private boolean isCovered(SourceFacts source, List<SourceFacts> leads) {
    BitSet rest = places(source);
    int all = rest.cardinality();
    boolean met = false;
    for (SourceFacts lead : leads) {
      if (shared.overlap(source.sourceId(), lead.sourceId())) {
        rest.andNot(places(lead));
        met = true;
      }
    }
    int left = rest.cardinality();
    return met && left < LITTLE && 100L * left <= (long) LITTLE_PERCENT * all;
  }

  private static BitSet places(SourceFacts source) {
    BitSet places = new BitSet();
    for (Passage passage : source.match().alignment().passages()) {
      Span span = passage.submission();
      places.set(span.start(), span.end());
    }
    return places;
  }
}
