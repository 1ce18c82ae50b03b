package imprimatur.odrl.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that must be done.
 *
 * @param id IRI of the duty, or the label of a nameless one
 * @param actions one of them fulfils it
 * @param constraints all of them must hold when it is done
 * @param parties who takes part in it, by the property that names them: {@code compensatedParty} …
 * @param consequences what must be done as well if it was not done
 * @param beyond ODRL's properties on it that are not understood here
 */
public record Duty(
    String id,
    List<ActionUse> actions,
    List<Constraint> constraints,
    Map<String, Resource> parties,
    List<Duty> consequences,
    Set<String> beyond) {
  public Duty {
    actions = List.copyOf(actions);
    constraints = List.copyOf(constraints);
    parties = Map.copyOf(parties);
    consequences = List.copyOf(consequences);
    beyond = Set.copyOf(beyond);
  }
}
