package imprimatur.odrl.evaluate;

import imprimatur.odrl.policy.Policy;
import java.util.List;

/**
 * What a policy says of a request.
 *
 * @param policy the policy
 * @param rules how each of its rules stands
 * @param answer what follows from them
 * @param open duties that are in force and not fulfilled: those of the permissions that hold, and
 *     obligations
 */
public record PolicyReport(
    Policy policy, List<RuleReport> rules, Answer answer, List<RuleReport.DutyReport> open) {

  /** What follows from a policy. */
  public enum Answer {
    /** A permission holds, and no prohibition beats it. */
    PERMITTED,
    /** A prohibition holds, and no permission beats it. */
    PROHIBITED,
    /** No rule says anything: what is not permitted is not allowed. */
    NOT_PERMITTED,
    /** It depends on something that the world does not say. */
    UNKNOWN,
    /** The policy permits and prohibits the same, and says that this makes it void. */
    VOID
  }

  public PolicyReport {
    rules = List.copyOf(rules);
    open = List.copyOf(open);
  }
}
