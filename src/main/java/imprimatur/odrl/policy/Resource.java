package imprimatur.odrl.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A party or asset of a rule, or a collection of them.
 *
 * @param id its IRI, or the label of a nameless one
 * @param collection whether it stands for its members
 * @param source IRI of what the collection is taken from
 * @param refinements what holds of the members that are meant
 * @param notes name, contact and the like
 * @param beyond ODRL's properties on it that are not understood here
 */
public record Resource(
    String id,
    boolean collection,
    Optional<String> source,
    List<Constraint> refinements,
    Notes notes,
    Set<String> beyond) {
  public Resource {
    refinements = List.copyOf(refinements);
    beyond = Set.copyOf(beyond);
  }
}
