package imprimatur.decide.derived;

import imprimatur.decide.Size;
import imprimatur.model.finding.Fact;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How much was taken from the source.
 *
 * @param facts the measures that make it so, in the order of their names
 */
public record Taking(String sourceId, Size size, List<Fact> facts) {
  public Taking {
    facts =
        facts.stream()
            .sorted(Comparator.comparing(Fact::name).thenComparing(Fact::toString))
            .toList();
  }

  /** From what a rule has collected. */
  public static Taking of(String sourceId, Size size, Collection<?> facts) {
    return new Taking(sourceId, size, facts.stream().map(Fact.class::cast).toList());
  }
}
