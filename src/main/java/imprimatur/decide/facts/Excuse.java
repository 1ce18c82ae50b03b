package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/**
 * A condition of an exception of the law, held against the use; there is none where the use names
 * no purpose.
 *
 * @param law which exception
 * @param purpose whether the condition is the purpose itself
 */
public record Excuse(String sourceId, String law, boolean purpose, State state, Fact fact)
    implements Tried {
  @Override
  public String ruleId() {
    return "IMP-190";
  }
}
