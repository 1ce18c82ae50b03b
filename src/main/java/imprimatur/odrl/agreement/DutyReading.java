package imprimatur.odrl.agreement;

import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsTerm;
import imprimatur.odrl.policy.ActionUse;
import imprimatur.odrl.policy.Constraint;
import imprimatur.odrl.policy.Duty;
import imprimatur.odrl.policy.Odrl;
import imprimatur.odrl.terms.DutyTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the duties of an agreement into those that the ledger knows. */
final class DutyReading {
  private DutyReading() {}

  /** The duty, with whatever narrows it as its detail. */
  static Optional<RightsTerm.Duty> of(Duty duty, Refusals refusals) {
    if (duty.actions().size() != 1
        || duty.parties().size() > 1
        || !duty.consequences().isEmpty()
        || !duty.beyond().isEmpty()) {
      return refusals.refuse(
          "the ledger knows duties of one action, to one party, without consequences: "
              + words(duty));
    }
    ActionUse action = duty.actions().get(0);
    Optional<DutyKind> kind = DutyTerms.kind(action.iri());
    if (kind.isEmpty()) {
      return refusals.refuse("the ledger knows no duty to " + Odrl.word(action.iri()));
    }
    List<Constraint> limits = new ArrayList<>(action.refinements());
    limits.addAll(duty.constraints());
    Optional<Party> party =
        duty.parties().values().stream().findFirst().flatMap(p -> PartyReading.of(p, refusals));
    return detail(limits, refusals).map(d -> new RightsTerm.Duty(kind.get(), d, party));
  }

  private static Optional<String> detail(List<Constraint> limits, Refusals refusals) {
    List<String> details = new ArrayList<>();
    for (Constraint limit : limits) {
      if (!(limit instanceof Constraint.Limit single)) {
        return refusals.refuse("the ledger cannot express a duty with joined constraints");
      }
      boolean plain =
          single.left().equals(AgreementTerms.DETAIL)
              && single.operator() == Constraint.Operator.EQ;
      String unit = single.unit().map(u -> " " + u).orElse("");
      details.add(plain ? single.right().get(0).text() : TermLimits.words(single) + unit);
    }
    return Optional.of(String.join("; ", details));
  }

  private static String words(Duty duty) {
    return String.join(", ", duty.actions().stream().map(a -> Odrl.word(a.iri())).toList());
  }
}
