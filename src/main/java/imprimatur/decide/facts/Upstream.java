package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/**
 * Somebody else whose work the source's text is, by its credit line.
 *
 * @param name agency or paper
 */
public record Upstream(String sourceId, String name, State state, Fact fact) implements Tried {
  @Override
  public String ruleId() {
    return "IMP-130";
  }
}
