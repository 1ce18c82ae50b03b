package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.DutyKind;
import java.util.Optional;

/**
 * A term of an authorization, held against the intended use.
 *
 * @param duty the duty that it is, if it is one
 */
public record AgreementCondition(
    String sourceId,
    String authorizationId,
    Agreement.Side side,
    Optional<DutyKind> duty,
    State state,
    Fact fact)
    implements Tried {
  @Override
  public String ruleId() {
    return "IMP-120";
  }

  /** The same term in another state. */
  public AgreementCondition in(State other) {
    return new AgreementCondition(sourceId, authorizationId, side, duty, other, fact);
  }
}
