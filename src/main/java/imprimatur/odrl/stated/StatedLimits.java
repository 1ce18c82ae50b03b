package imprimatur.odrl.stated;

import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Constraint.Kind;
import imprimatur.model.rights.Constraint.Operator;
import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.policy.Constraint.Combined;
import imprimatur.odrl.policy.Constraint.Limit;
import imprimatur.odrl.policy.Constraint.Logic;
import imprimatur.odrl.policy.Odrl;
import imprimatur.odrl.policy.PolicyException;
import imprimatur.odrl.policy.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Stream;

/** Reads the constraints and refinements of a rule as limits of a statement. */
final class StatedLimits {
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry(Odrl.iri("delayPeriod"), Kind.AGE),
          Map.entry(Odrl.iri("elapsedTime"), Kind.AGE),
          Map.entry(Odrl.iri("purpose"), Kind.PURPOSE),
          Map.entry(Odrl.iri("spatial"), Kind.TERRITORY),
          Map.entry(Odrl.iri("deliveryChannel"), Kind.CHANNEL),
          Map.entry(Odrl.iri("dateTime"), Kind.DATE),
          Map.entry(Odrl.iri("count"), Kind.COUNT),
          Map.entry(Odrl.iri("percentage"), Kind.PERCENT),
          Map.entry(Odrl.iri("language"), Kind.LANGUAGE),
          Map.entry(Odrl.iri("recipient"), Kind.AUDIENCE),
          Map.entry(Odrl.iri("media"), Kind.MEDIA),
          Map.entry(Profile.iri("words"), Kind.WORDS),
          Map.entry(Profile.iri("characters"), Kind.CHARACTERS));

  private StatedLimits() {}

  /**
   * The limits, all of which hold; those of one kind that are equalities are alternatives.
   *
   * @throws PolicyException if one of them cannot be expressed
   */
  static List<Constraint> of(List<imprimatur.odrl.policy.Constraint> constraints) {
    return constraints.stream().flatMap(StatedLimits::read).toList();
  }

  private static Stream<Constraint> read(imprimatur.odrl.policy.Constraint constraint) {
    if (constraint instanceof Combined combined) {
      if (combined.logic() != Logic.AND) {
        throw new PolicyException("limits joined by '%s'".formatted(combined.logic().word()));
      }
      return combined.parts().stream().flatMap(StatedLimits::read);
    }
    return single((Limit) constraint);
  }

  private static Stream<Constraint> single(Limit limit) {
    Kind kind = KINDS.get(limit.left());
    if (kind == null || limit.unit().isPresent()) {
      throw inexpressible(limit);
    }
    Operator operator = operator(limit);
    return limit.right().stream().map(v -> new Constraint(kind, operator, value(kind, v)));
  }

  private static Operator operator(Limit limit) {
    boolean one = limit.right().size() == 1;
    return switch (limit.operator()) {
      case EQ, IS_A -> limit.left().equals(Odrl.iri("delayPeriod")) ? Operator.GTEQ : Operator.EQ;
      case IS_ANY_OF -> Operator.EQ;
      case IS_NONE_OF, NEQ -> Operator.NEQ;
      case LTEQ -> bound(one, Operator.LTEQ, limit);
      case GTEQ -> bound(one, Operator.GTEQ, limit);
      case LT, GT, IS_PART_OF, HAS_PART, IS_ALL_OF -> throw inexpressible(limit);
    };
  }

  private static Operator bound(boolean one, Operator operator, Limit limit) {
    if (!one) {
      throw inexpressible(limit);
    }
    return operator;
  }

  /** Countries as our statements write them; of an address what stands behind the last slash. */
  private static String value(Kind kind, RdfTerm value) {
    String text = value.text();
    String word =
        value instanceof RdfTerm.Iri
            ? text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1)
            : text;
    return kind == Kind.TERRITORY && word.matches("[A-Za-z]{2}") ? country(word) : word;
  }

  private static String country(String code) {
    try {
      return new Locale("", code.toUpperCase(Locale.ROOT)).getISO3Country();
    } catch (MissingResourceException e) {
      throw new PolicyException("an unknown country " + code);
    }
  }

  private static PolicyException inexpressible(Limit limit) {
    return new PolicyException(
        "a limit by %s %s".formatted(Odrl.word(limit.left()), limit.operator().word()));
  }
}
