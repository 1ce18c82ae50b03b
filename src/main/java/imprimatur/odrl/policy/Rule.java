package imprimatur.odrl.policy;

import java.util.List;
import java.util.Set;

/**
 * What may, must not or must be done by whom with what.
 *
 * <p>An empty list of actions, targets or parties means "any".
 *
 * @param id IRI of the rule, or the label of a nameless one
 * @param kind permission, prohibition or obligation
 * @param actions one of them is meant
 * @param targets one of them is meant
 * @param assigners who issues the rule
 * @param assignees whom it addresses
 * @param constraints all of them must hold
 * @param duties what must be done for a permission to hold
 * @param remedies what must be done when a prohibition was infringed, or an obligation not met
 * @param beyond ODRL's properties on it that are not understood here
 */
public record Rule(
    String id,
    Kind kind,
    List<ActionUse> actions,
    List<Resource> targets,
    List<Resource> assigners,
    List<Resource> assignees,
    List<Constraint> constraints,
    List<Duty> duties,
    List<Duty> remedies,
    Set<String> beyond) {

  /** Kinds of rule. */
  public enum Kind {
    PERMISSION,
    PROHIBITION,
    OBLIGATION
  }

  public Rule {
    actions = List.copyOf(actions);
    targets = List.copyOf(targets);
    assigners = List.copyOf(assigners);
    assignees = List.copyOf(assignees);
    constraints = List.copyOf(constraints);
    duties = List.copyOf(duties);
    remedies = List.copyOf(remedies);
    beyond = Set.copyOf(beyond);
  }
}
