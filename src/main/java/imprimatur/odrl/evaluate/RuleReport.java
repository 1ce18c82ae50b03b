package imprimatur.odrl.evaluate;

import imprimatur.odrl.policy.Duty;
import imprimatur.odrl.policy.Rule;
import java.util.List;
import java.util.Map;

/**
 * How one rule stands to one request.
 *
 * @param rule the rule
 * @param request IRI of the request
 * @param premises whether target, party and action of the request are those of the rule; what the
 *     rule leaves open is not among them
 * @param constraints whether its constraints hold
 * @param duties how its duties stand
 * @param activation whether the rule has a say
 */
public record RuleReport(
    Rule rule,
    String request,
    Map<Premise, Satisfaction> premises,
    List<ConstraintReport> constraints,
    List<DutyReport> duties,
    Activation activation) {

  /** What of a rule a request must meet. */
  public enum Premise {
    TARGET,
    PARTY,
    ACTION
  }

  /** Whether a rule has a say. */
  public enum Activation {
    ACTIVE,
    INACTIVE,
    /** That depends on something that the world does not say. */
    UNDETERMINED
  }

  /** A duty and how it stands. */
  public record DutyReport(Duty duty, DutyState state) {}

  public RuleReport {
    premises = Map.copyOf(premises);
    constraints = List.copyOf(constraints);
    duties = List.copyOf(duties);
  }
}
