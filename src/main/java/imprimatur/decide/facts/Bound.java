package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/**
 * A limit that the source's terms set.
 *
 * @param embargo whether it says from when on the source may be used
 */
public record Bound(String sourceId, boolean embargo, State state, Fact fact) implements Tried {
  @Override
  public String ruleId() {
    return embargo ? "IMP-105" : "IMP-117";
  }
}
