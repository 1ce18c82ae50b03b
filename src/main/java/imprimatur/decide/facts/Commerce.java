package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/**
 * Whether the use is free of commerce.
 *
 * @param state {@link State#VIOLATED} if it is commercial, {@link State#UNKNOWN} if that is not
 *     said or advertisements stand beside it
 * @param beside whether it is in doubt because advertisements or a paywall stand beside it
 */
public record Commerce(String sourceId, State state, boolean beside, Fact fact) implements Tried {
  @Override
  public String ruleId() {
    return beside ? "IMP-163" : "IMP-111";
  }
}
