package imprimatur.odrl.statement;

import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Constraint.Kind;
import imprimatur.odrl.policy.Constraint.Operator;
import imprimatur.odrl.policy.Odrl;
import imprimatur.odrl.policy.Profile;
import imprimatur.odrl.terms.JsonPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The limits of a statement as constraints: those on how much may be taken refine the action, the
 * others constrain the rule. Values of one kind that are alternatives make one constraint.
 */
final class Limits {
  private Limits() {}

  /** Those on words, characters and per cent. */
  static List<Map<String, Object>> ofSize(List<Constraint> limits) {
    return limits.stream().filter(c -> isSize(c.kind())).map(Limits::single).toList();
  }

  /** All others. */
  static List<Map<String, Object>> others(List<Constraint> limits) {
    Map<String, List<Constraint>> alike = new LinkedHashMap<>();
    for (Constraint limit : limits) {
      if (!isSize(limit.kind())) {
        alike.computeIfAbsent(key(limit), k -> new ArrayList<>()).add(limit);
      }
    }
    return alike.values().stream().map(Limits::together).toList();
  }

  private static boolean isSize(Kind kind) {
    return kind == Kind.WORDS || kind == Kind.CHARACTERS || kind == Kind.PERCENT;
  }

  /** Equal for limits that are alternatives of each other. */
  private static String key(Constraint limit) {
    boolean alternative =
        limit.operator() == Constraint.Operator.EQ || limit.operator() == Constraint.Operator.NEQ;
    return limit.kind() + limit.operator().sign() + (alternative ? "" : limit.value());
  }

  private static Map<String, Object> together(List<Constraint> limits) {
    if (limits.size() == 1) {
      return single(limits.get(0));
    }
    boolean none = limits.get(0).operator() == Constraint.Operator.NEQ;
    return JsonPolicy.limit(
        operand(limits.get(0)),
        none ? Operator.IS_NONE_OF : Operator.IS_ANY_OF,
        limits.stream().map(Limits::value).toList());
  }

  private static Map<String, Object> single(Constraint limit) {
    Operator operator = Operator.valueOf(limit.operator().name());
    return JsonPolicy.limit(operand(limit), operator, List.of(value(limit)));
  }

  private static Object value(Constraint limit) {
    if (limit.kind() == Kind.DATE && limit.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
      return JsonPolicy.day(limit.value());
    }
    if (limit.kind() == Kind.AGE) {
      return JsonPolicy.duration(limit.value());
    }
    boolean number = limit.value().matches("\\d+(\\.\\d+)?");
    return number ? JsonPolicy.number(limit.value()) : limit.value();
  }

  private static String operand(Constraint limit) {
    return switch (limit.kind()) {
      case AGE ->
          Odrl.iri(limit.operator() == Constraint.Operator.GTEQ ? "delayPeriod" : "elapsedTime");
      case PURPOSE -> Odrl.iri("purpose");
      case TERRITORY -> Odrl.iri("spatial");
      case CHANNEL -> Odrl.iri("deliveryChannel");
      case DATE -> Odrl.iri("dateTime");
      case COUNT -> Odrl.iri("count");
      case PERCENT -> Odrl.iri("percentage");
      case LANGUAGE -> Odrl.iri("language");
      case AUDIENCE -> Odrl.iri("recipient");
      case MEDIA -> Odrl.iri("media");
      case WORDS -> Profile.iri("words");
      case CHARACTERS -> Profile.iri("characters");
    };
  }
}
