package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.DutyKind;
import java.util.Comparator;
import java.util.Optional;

/**
 * A term of an authorization, held against the intended use.
 *
 * @param duty the duty that it is, if it is one
 * @param fault how a sentence about the authorization goes on if the term is not met: {@code ended
 *     on 2024-09-30}
 * @param remedy what to do then, as the end of a sentence: {@code have Ann Oake renew it}
 */
public record AgreementCondition(
    String sourceId,
    String authorizationId,
    Agreement.Side side,
    Term term,
    Optional<DutyKind> duty,
    State state,
    Fact fact,
    String fault,
    String remedy)
    implements Tried {
  /** By authorization, the worst term first. */
  public static final Comparator<AgreementCondition> WORST_FIRST =
      Comparator.comparing(AgreementCondition::authorizationId)
          .thenComparing(AgreementCondition::state, Comparator.reverseOrder())
          .thenComparing(AgreementCondition::term)
          .thenComparing(AgreementCondition::fault);

  @Override
  public String ruleId() {
    return switch (term.matter()) {
      case TIME -> "IMP-120";
      case KIND_OF_USE -> "IMP-121";
      case REACH -> "IMP-122";
      case QUOTA -> "IMP-123";
      case DUTY -> "IMP-124";
      case PROOF -> "IMP-125";
      case KEEPING -> "IMP-126";
      case PASSING_ON -> "IMP-127";
    };
  }

  /** The same term in another state. */
  public AgreementCondition in(State other) {
    return new AgreementCondition(
        sourceId, authorizationId, side, term, duty, other, fact, fault, remedy);
  }
}
