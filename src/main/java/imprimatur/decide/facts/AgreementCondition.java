package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/** A term of an authorization, held against the intended use. */
public record AgreementCondition(
    String sourceId, String authorizationId, Agreement.Side side, State state, Fact fact)
    implements Tried {
  @Override
  public String ruleId() {
    return "IMP-120";
  }
}
