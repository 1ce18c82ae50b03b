package imprimatur.odrl.policy;

import imprimatur.odrl.graph.RdfTerm;
import java.util.List;
import java.util.Optional;

/** A condition of a rule, action, party or asset. */
public sealed interface Constraint {
  /** IRI of the constraint, or the label of a nameless one. */
  String id();

  /**
   * A comparison: {@code spatial eq DEU}.
   *
   * @param left IRI of what is compared
   * @param operator how
   * @param right with what; more than one value for operators on sets
   * @param unit IRI of the unit of both sides
   * @param status what is on the left side if the world does not say
   */
  record Limit(
      String id,
      String left,
      Operator operator,
      List<RdfTerm> right,
      Optional<String> unit,
      Optional<RdfTerm> status)
      implements Constraint {
    public Limit {
      right = List.copyOf(right);
    }
  }

  /** Several constraints that hold together in some way. */
  record Combined(String id, Logic logic, List<Constraint> parts) implements Constraint {
    public Combined {
      parts = List.copyOf(parts);
    }
  }

  /** How a combination holds. */
  enum Logic {
    /** All hold. */
    AND,
    /** At least one holds. */
    OR,
    /** Exactly one holds. */
    XONE,
    /** All hold, one after the other; that they hold now is what can be told. */
    AND_SEQUENCE;

    /** The word of the vocabulary. */
    public String word() {
      return Odrl.camel(this);
    }
  }

  /** Ways to compare. */
  enum Operator {
    EQ,
    NEQ,
    LT,
    LTEQ,
    GT,
    GTEQ,
    IS_A,
    IS_PART_OF,
    HAS_PART,
    IS_ANY_OF,
    IS_ALL_OF,
    IS_NONE_OF;

    /** The word of the vocabulary. */
    public String word() {
      return Odrl.camel(this);
    }
  }
}
