package imprimatur.decide.derived;

import imprimatur.model.finding.Fact;
import java.util.List;

/**
 * A rule found a reason why a match may be published.
 *
 * @param rule name of the rule
 * @param part the passages it covers
 * @param facts what was seen
 */
public record Clear(String rule, String sourceId, Part part, List<Fact> facts) {
  public Clear {
    facts = List.copyOf(facts);
  }
}
