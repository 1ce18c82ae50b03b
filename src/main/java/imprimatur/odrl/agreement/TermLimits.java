package imprimatur.odrl.agreement;

import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Quota;
import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.policy.Constraint;
import imprimatur.odrl.policy.Constraint.Operator;
import imprimatur.odrl.policy.Odrl;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads the constraints of a permission into the limits that the ledger knows. What it does not
 * know is refused: left out, it would widen the authorization. Not thread-safe.
 */
final class TermLimits {
  private static final String VALUES = "values";

  private final Refusals refusals;
  private Optional<Set<String>> territories = Optional.empty();
  private Optional<Set<String>> channels = Optional.empty();
  private Optional<Set<String>> languages = Optional.empty();
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> until = Optional.empty();
  private Optional<Quota> quota = Optional.empty();
  private Optional<Age> embargo = Optional.empty();

  private TermLimits(Refusals refusals) {
    this.refusals = refusals;
  }

  static TermLimits of(List<Constraint> constraints, Refusals refusals) {
    TermLimits limits = new TermLimits(refusals);
    constraints.forEach(limits::take);
    return limits;
  }

  private void take(Constraint constraint) {
    if (constraint instanceof Constraint.Combined combined) {
      if (combined.logic() == Constraint.Logic.AND) {
        combined.parts().forEach(this::take);
      } else {
        refusals.refuse(
            "the ledger has no limits joined by '%s'; write a permission for each"
                .formatted(combined.logic().word()));
      }
      return;
    }
    take((Constraint.Limit) constraint);
  }

  private void take(Constraint.Limit limit) {
    if (limit.unit().isPresent() && !limit.left().equals(AgreementTerms.COUNT)) {
      refusals.refuse("%s: the ledger knows no units".formatted(words(limit)));
      return;
    }
    switch (limit.left()) {
      case AgreementTerms.SPATIAL ->
          territories = narrowed(territories, limit, Vocabulary::territories);
      case AgreementTerms.CHANNEL -> channels = narrowed(channels, limit, Vocabulary::lowerCase);
      case AgreementTerms.LANGUAGE -> languages = narrowed(languages, limit, Vocabulary::languages);
      case AgreementTerms.DATE -> date(limit);
      case AgreementTerms.COUNT -> count(limit);
      case AgreementTerms.DELAY -> delay(limit);
      default -> refusals.refuse("the ledger cannot limit by %s".formatted(words(limit)));
    }
  }

  /** {@code spatial isAnyOf DEU, FRA}. */
  static String words(Constraint.Limit limit) {
    String right = String.join(", ", limit.right().stream().map(RdfTerm::text).toList());
    return Odrl.word(limit.left()) + " " + limit.operator().word() + " " + right;
  }

  private Optional<Set<String>> narrowed(
      Optional<Set<String>> before,
      Constraint.Limit limit,
      BiFunction<Node, String, Set<String>> reader) {
    Operator operator = limit.operator();
    if (operator != Operator.EQ && operator != Operator.IS_ANY_OF && operator != Operator.IS_A) {
      refusals.refuse("the ledger cannot limit by %s".formatted(words(limit)));
      return before;
    }
    try {
      List<String> written = limit.right().stream().map(RdfTerm::text).toList();
      Node node = Notation.json("policy", JsonText.compact(Map.of(VALUES, written)));
      Set<String> values = new LinkedHashSet<>(reader.apply(node, VALUES));
      before.ifPresent(values::retainAll);
      if (values.isEmpty()) {
        refusals.refuse("%s leaves nothing allowed".formatted(words(limit)));
      }
      return Optional.of(values);
    } catch (NotationException e) {
      return refusals.refuse("%s: %s".formatted(words(limit), e.getMessage()));
    }
  }

  private void date(Constraint.Limit limit) {
    Optional<DayRange> range = DayRange.of(limit);
    if (range.isEmpty()) {
      refusals.refuse("the ledger cannot limit by %s".formatted(words(limit)));
      return;
    }
    range.get().from().ifPresent(d -> from = Optional.of(from.filter(f -> f.isAfter(d)).orElse(d)));
    range
        .get()
        .until()
        .ifPresent(d -> until = Optional.of(until.filter(u -> u.isBefore(d)).orElse(d)));
    if (range.get().rounded()) {
      refusals.remark(
          "%s is read as %s, since the ledger counts whole days"
              .formatted(words(limit), range.get()));
    }
  }

  private void count(Constraint.Limit limit) {
    String text = limit.right().get(0).text();
    boolean known =
        text.matches("\\d{1,9}")
            && limit.right().size() == 1
            && Set.of(Operator.LT, Operator.LTEQ).contains(limit.operator());
    int most = known ? Integer.parseInt(text) - (limit.operator() == Operator.LT ? 1 : 0) : -1;
    Optional<Quota.Period> per = limit.unit().flatMap(TermLimits::period);
    boolean another =
        quota.filter(q -> !q.per().equals(per)).isPresent()
            || per.isPresent() != limit.unit().isPresent();
    if (most < 0 || another) {
      refusals.refuse("the ledger cannot limit by %s".formatted(words(limit)));
    } else {
      int least = quota.map(q -> Math.min(q.uses(), most)).orElse(most);
      quota = Optional.of(new Quota(least, per));
    }
  }

  private static Optional<Quota.Period> period(String unit) {
    return Arrays.stream(Quota.Period.values())
        .filter(p -> AgreementTerms.per(p).equals(unit))
        .findFirst();
  }

  private void delay(Constraint.Limit limit) {
    Optional<Age> age = Age.parse(limit.right().get(0).text());
    boolean known = limit.operator() == Operator.GTEQ && embargo.isEmpty();
    if (age.isEmpty() || !known) {
      refusals.refuse("the ledger cannot limit by %s".formatted(words(limit)));
    } else {
      embargo = age;
    }
  }

  Set<String> territories() {
    return territories.orElse(Set.of());
  }

  Set<String> channels() {
    return channels.orElse(Set.of());
  }

  Set<String> languages() {
    return languages.orElse(Set.of());
  }

  Optional<LocalDate> from() {
    return from;
  }

  Optional<LocalDate> until() {
    return until;
  }

  Optional<Quota> quota() {
    return quota;
  }

  Optional<Age> embargo() {
    return embargo;
  }
}
