package imprimatur.odrl.policy;

import java.util.List;

/**
 * An action of a rule, and what narrows it.
 *
 * @param iri the action
 * @param refinements all of them must hold of the way in which it is done
 */
public record ActionUse(String iri, List<Constraint> refinements) {
  public ActionUse {
    refinements = List.copyOf(refinements);
  }
}
