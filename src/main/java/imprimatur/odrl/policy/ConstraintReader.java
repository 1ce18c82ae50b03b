package imprimatur.odrl.policy;

import imprimatur.odrl.graph.RdfTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads constraints and refinements. */
final class ConstraintReader {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          Odrl.UID,
          Odrl.LEFT_OPERAND,
          Odrl.OPERATOR,
          Odrl.RIGHT_OPERAND,
          Odrl.RIGHT_OPERAND_REFERENCE,
          Odrl.UNIT,
          Odrl.STATUS,
          Odrl.iri("dataType"),
          Odrl.iri("and"),
          Odrl.iri("or"),
          Odrl.iri("xone"),
          Odrl.iri("andSequence"));

  private static final Set<Constraint.Operator> ON_SETS =
      Set.of(
          Constraint.Operator.IS_ANY_OF,
          Constraint.Operator.IS_ALL_OF,
          Constraint.Operator.IS_NONE_OF,
          Constraint.Operator.IS_A,
          Constraint.Operator.IS_PART_OF,
          Constraint.Operator.HAS_PART);

  private final Nodes nodes;

  ConstraintReader(Nodes nodes) {
    this.nodes = nodes;
  }

  Constraint read(RdfTerm node) {
    Set<String> beyond = nodes.beyond(node, UNDERSTOOD);
    if (!beyond.isEmpty()) {
      throw nodes.error(node, "is a constraint with an unknown " + String.join(", ", beyond));
    }
    List<Constraint.Logic> logics = new ArrayList<>();
    for (Constraint.Logic logic : Constraint.Logic.values()) {
      if (!nodes.values(node, Odrl.iri(logic.word())).isEmpty()) {
        logics.add(logic);
      }
    }
    boolean compares = !nodes.values(node, Odrl.LEFT_OPERAND).isEmpty();
    if (logics.size() + (compares ? 1 : 0) != 1) {
      throw nodes.error(
          node, "must either compare a left operand or combine constraints in one way");
    }
    return compares ? limit(node) : combined(node, logics.get(0));
  }

  private Constraint combined(RdfTerm node, Constraint.Logic logic) {
    return new Constraint.Combined(
        node.text(), logic, nodes.parts(node, Odrl.iri(logic.word()), this::read));
  }

  private Constraint limit(RdfTerm node) {
    List<RdfTerm> right = new ArrayList<>(nodes.values(node, Odrl.RIGHT_OPERAND));
    right.addAll(nodes.values(node, Odrl.RIGHT_OPERAND_REFERENCE));
    if (right.isEmpty()) {
      throw nodes.error(node, "has no rightOperand");
    }
    Constraint.Operator operator = operator(node);
    if (right.size() > 1 && !ON_SETS.contains(operator)) {
      throw nodes.error(node, "compares by " + operator.word() + " with more than one value");
    }
    Optional<String> unit = nodes.single(node, Odrl.UNIT).map(RdfTerm::text);
    return new Constraint.Limit(
        node.text(),
        nodes.required(node, Odrl.LEFT_OPERAND).text(),
        operator,
        right,
        unit,
        nodes.single(node, Odrl.STATUS));
  }

  private Constraint.Operator operator(RdfTerm node) {
    String word = Odrl.word(nodes.required(node, Odrl.OPERATOR).text());
    for (Constraint.Operator operator : Constraint.Operator.values()) {
      if (operator.word().equals(word)) {
        return operator;
      }
    }
    throw nodes.error(node, "has an unknown operator " + word);
  }
}
