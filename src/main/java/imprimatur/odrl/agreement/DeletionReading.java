package imprimatur.odrl.agreement;

import imprimatur.model.rights.Age;
import imprimatur.model.rights.Retention;
import imprimatur.odrl.policy.Constraint;
import imprimatur.odrl.policy.Duty;
import imprimatur.odrl.policy.Odrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a duty to delete within a time as how long what was published may be kept. */
final class DeletionReading {
  private static final String DELETE = Odrl.iri("delete");

  private DeletionReading() {}

  /** Nothing if it is another duty, or says more than that. */
  static Optional<Retention> of(Duty duty) {
    boolean plain =
        duty.actions().size() == 1
            && duty.actions().get(0).iri().equals(DELETE)
            && duty.actions().get(0).refinements().isEmpty()
            && duty.parties().isEmpty()
            && duty.consequences().isEmpty()
            && duty.beyond().isEmpty();
    return plain ? retention(duty.constraints()) : Optional.empty();
  }

  private static Optional<Retention> retention(List<Constraint> constraints) {
    Map<String, Constraint.Limit> limits = new HashMap<>();
    for (Constraint constraint : constraints) {
      if (!(constraint instanceof Constraint.Limit limit)
          || limit.operator() != Constraint.Operator.LTEQ
          || limit.unit().isPresent()
          || limits.put(limit.left(), limit) != null) {
        return Optional.empty();
      }
    }
    Optional<Age> span =
        Optional.ofNullable(limits.get(AgreementTerms.ELAPSED))
            .flatMap(l -> Age.parse(l.right().get(0).text()));
    Optional<DayRange> days =
        Optional.ofNullable(limits.get(AgreementTerms.DATE)).flatMap(DayRange::of);
    int read = (span.isPresent() ? 1 : 0) + (days.isPresent() ? 1 : 0);
    return read == 0 || read < limits.size()
        ? Optional.empty()
        : Optional.of(new Retention(span, days.flatMap(DayRange::until)));
  }
}
