package imprimatur.decide.derived;

import imprimatur.decide.Size;
import imprimatur.decide.facts.Match;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Severity;
import java.util.List;
import java.util.Set;

/**
 * More than chance was taken from the source, and neither ownership nor an agreement covers it.
 *
 * @param worst the most that it may lead to
 */
public record Judged(String sourceId, Size size, Severity worst, List<Fact> facts) {
  private static final Set<String> OPENING = Set.of("opening", "headline and opening");

  /**
   * The judged taking. Without any permission a small taking, or a middling one without the
   * source's wording, would be left to an editor; a permission with a broken condition cannot make
   * it worse than that.
   */
  public static Judged of(Taking taking, Match match) {
    boolean slight =
        taking.size() == Size.SMALL || (taking.size() == Size.MIDDLING && match.retold());
    Severity worst = slight ? Severity.REVIEW : Severity.BLOCK;
    return new Judged(taking.sourceId(), taking.size(), worst, taking.facts());
  }

  /** A taking that may be covered after all: by an agreement, or as a quotation of some length. */
  public static Judged inDoubt(Taking taking) {
    return new Judged(taking.sourceId(), taking.size(), Severity.REVIEW, taking.facts());
  }

  /** True if the taking is at least of that size. */
  public boolean atLeast(Size other) {
    return size.compareTo(other) >= 0;
  }

  /** True if nothing but the headline and the opening make the taking so large. */
  public boolean byOpening() {
    return !facts.isEmpty() && facts.stream().allMatch(f -> OPENING.contains(f.name()));
  }

  /** What was measured, without the limits: they are nothing to a use that is allowed. */
  public List<Fact> seen() {
    return facts.stream().map(Fact::withoutLimit).toList();
  }

  /** The severity that a condition would lead to, as far as the taking warrants it. */
  Severity atMost(Severity severity) {
    return severity.compareTo(worst) <= 0 ? severity : worst;
  }
}
