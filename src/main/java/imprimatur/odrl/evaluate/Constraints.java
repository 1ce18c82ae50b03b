package imprimatur.odrl.evaluate;

import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.policy.Constraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Tells whether constraints hold.
 *
 * <p>Where a request has several values at once (published in two countries), a permission wants
 * the comparison to hold of all of them, and a prohibition is met by one.
 *
 * @param world what is known
 * @param all whether a comparison must hold of all values
 */
record Constraints(World world, boolean all) {

  ConstraintReport report(Constraint constraint) {
    if (constraint instanceof Constraint.Combined combined) {
      List<ConstraintReport> parts = combined.parts().stream().map(this::report).toList();
      return new ConstraintReport(constraint, combined(combined.logic(), parts), parts);
    }
    return new ConstraintReport(constraint, limit((Constraint.Limit) constraint), List.of());
  }

  /** Whether all of them hold. */
  Satisfaction hold(List<Constraint> constraints) {
    return constraints.stream()
        .map(c -> report(c).state())
        .reduce(Satisfaction.SATISFIED, Satisfaction::and);
  }

  private static Satisfaction combined(Constraint.Logic logic, List<ConstraintReport> parts) {
    List<Satisfaction> states = parts.stream().map(ConstraintReport::state).toList();
    return switch (logic) {
      case AND, AND_SEQUENCE -> states.stream().reduce(Satisfaction.SATISFIED, Satisfaction::and);
      case OR -> states.stream().reduce(Satisfaction.UNSATISFIED, Satisfaction::or);
      case XONE -> exactlyOne(states);
    };
  }

  private static Satisfaction exactlyOne(List<Satisfaction> states) {
    long holding = states.stream().filter(s -> s == Satisfaction.SATISFIED).count();
    if (holding > 1) {
      return Satisfaction.UNSATISFIED;
    }
    return states.contains(Satisfaction.UNKNOWN)
        ? Satisfaction.UNKNOWN
        : Satisfaction.of(holding == 1);
  }

  private Satisfaction limit(Constraint.Limit limit) {
    Set<RdfTerm> left = world.values(limit.left());
    if (left.isEmpty()) {
      left = limit.status().map(Set::of).orElse(Set.of());
    }
    if (left.isEmpty()) {
      return Satisfaction.UNKNOWN;
    }
    if (limit.operator() == Constraint.Operator.IS_ALL_OF) {
      Set<RdfTerm> known = left;
      return Satisfaction.of(limit.right().stream().allMatch(r -> isAmong(known, r)));
    }
    return all
        ? left.stream().map(l -> holds(l, limit)).reduce(Satisfaction.SATISFIED, Satisfaction::and)
        : left.stream()
            .map(l -> holds(l, limit))
            .reduce(Satisfaction.UNSATISFIED, Satisfaction::or);
  }

  private static boolean isAmong(Set<RdfTerm> left, RdfTerm right) {
    return left.stream().anyMatch(l -> Values.same(l, right));
  }

  private Satisfaction holds(RdfTerm left, Constraint.Limit limit) {
    List<RdfTerm> right = limit.right();
    return switch (limit.operator()) {
      case EQ, IS_ANY_OF, IS_A -> Satisfaction.of(isOneOf(left, right));
      case NEQ, IS_NONE_OF -> Satisfaction.of(!isOneOf(left, right));
      case IS_PART_OF -> Satisfaction.of(isWithin(left, right));
      case HAS_PART -> Satisfaction.of(right.stream().anyMatch(r -> isWithin(r, List.of(left))));
      case IS_ALL_OF -> Satisfaction.of(isOneOf(left, right));
      case LT -> ordered(left, right, o -> o < 0);
      case LTEQ -> ordered(left, right, o -> o <= 0);
      case GT -> ordered(left, right, o -> o > 0);
      case GTEQ -> ordered(left, right, o -> o >= 0);
    };
  }

  private static boolean isOneOf(RdfTerm left, List<RdfTerm> right) {
    return right.stream().anyMatch(r -> Values.same(left, r));
  }

  /** It is one of them, or part of one of them as far as the world says. */
  private boolean isWithin(RdfTerm left, List<RdfTerm> right) {
    Set<String> wider = world.collections(left.text());
    return right.stream().anyMatch(r -> Values.same(left, r) || wider.contains(r.text()));
  }

  private static Satisfaction ordered(RdfTerm left, List<RdfTerm> right, IntPredicate wanted) {
    Optional<Integer> order = Values.order(left, right.get(0));
    return order.map(o -> Satisfaction.of(wanted.test(o))).orElse(Satisfaction.UNKNOWN);
  }
}
