package imprimatur.odrl.evaluate;

import imprimatur.odrl.evaluate.PolicyReport.Answer;
import imprimatur.odrl.evaluate.RuleReport.Activation;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.policy.Rule;
import java.util.List;

/** Makes one answer of the rules of a policy. */
final class Conflicts {
  private Conflicts() {}

  /** Something unknown decides only where either way of it would change the answer. */
  static Answer answer(Policy.Conflict strategy, List<RuleReport> rules) {
    Activation permitted = strongest(rules, Rule.Kind.PERMISSION);
    Activation prohibited = strongest(rules, Rule.Kind.PROHIBITION);
    if (permitted == Activation.UNDETERMINED) {
      return same(
          answer(strategy, Activation.ACTIVE, prohibited),
          answer(strategy, Activation.INACTIVE, prohibited));
    }
    return answer(strategy, permitted, prohibited);
  }

  private static Answer answer(
      Policy.Conflict strategy, Activation permitted, Activation prohibited) {
    if (prohibited == Activation.UNDETERMINED) {
      return same(
          decided(strategy, permitted, Activation.ACTIVE),
          decided(strategy, permitted, Activation.INACTIVE));
    }
    return decided(strategy, permitted, prohibited);
  }

  private static Answer same(Answer one, Answer other) {
    return one == other ? one : Answer.UNKNOWN;
  }

  private static Answer decided(
      Policy.Conflict strategy, Activation permitted, Activation prohibited) {
    boolean may = permitted == Activation.ACTIVE;
    boolean mustNot = prohibited == Activation.ACTIVE;
    if (may && mustNot) {
      return switch (strategy) {
        case PERM -> Answer.PERMITTED;
        case PROHIBIT -> Answer.PROHIBITED;
        case INVALID -> Answer.VOID;
      };
    }
    return may ? Answer.PERMITTED : mustNot ? Answer.PROHIBITED : Answer.NOT_PERMITTED;
  }

  /** Active if one rule of the kind is, else undetermined if one is. */
  private static Activation strongest(List<RuleReport> rules, Rule.Kind kind) {
    Activation strongest = Activation.INACTIVE;
    for (RuleReport report : rules) {
      if (report.rule().kind() == kind) {
        Activation activation = report.activation();
        if (activation == Activation.ACTIVE) {
          return activation;
        }
        strongest = activation == Activation.UNDETERMINED ? activation : strongest;
      }
    }
    return strongest;
  }
}
