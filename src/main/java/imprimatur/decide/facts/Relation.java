package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/**
 * Whether the submitter holds the rights in the source.
 *
 * @param state {@link State#FULFILLED} if so
 */
public record Relation(String sourceId, State state, Fact fact) implements Tried {
  @Override
  public String ruleId() {
    return "IMP-905";
  }
}
