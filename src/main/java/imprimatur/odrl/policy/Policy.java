package imprimatur.odrl.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy with everything in its rules that they inherit or share.
 *
 * @param id its IRI
 * @param kind what it is: a statement, an offer, an agreement …
 * @param conflict who wins where a permission and a prohibition meet
 * @param profiles IRIs of the profiles whose terms it uses
 * @param rules permissions, prohibitions and obligations
 * @param notes what it says beside ODRL's own properties, such as a title or a source
 * @param beyond ODRL's properties on it that are not understood here
 */
public record Policy(
    String id,
    Kind kind,
    Conflict conflict,
    Set<String> profiles,
    List<Rule> rules,
    Notes notes,
    Set<String> beyond) {

  /** Kinds of policy. */
  public enum Kind {
    SET,
    OFFER,
    AGREEMENT,
    ASSERTION,
    PRIVACY,
    REQUEST,
    TICKET;

    /** {@code Agreement}. */
    public String word() {
      return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What a conflict between permission and prohibition leads to. */
  public enum Conflict {
    /** The permission wins. */
    PERM,
    /** The prohibition wins. */
    PROHIBIT,
    /** The whole policy is void; ODRL's default. */
    INVALID
  }

  public Policy {
    profiles = Set.copyOf(profiles);
    rules = List.copyOf(rules);
    beyond = Set.copyOf(beyond);
  }

  /** Its rules of one kind. */
  public Stream<Rule> rules(Rule.Kind wanted) {
    return rules.stream().filter(r -> r.kind() == wanted);
  }
}
