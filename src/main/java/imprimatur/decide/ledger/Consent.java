package imprimatur.decide.ledger;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.names.Names;
import imprimatur.model.rights.Authorization;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who can allow the use of a work, and in which form.
 *
 * @param grantors their names; empty if nobody is known
 * @param inWriting whether the notice asks for consent in writing
 */
public record Consent(Set<String> grantors, boolean inWriting) {
  /** Nothing is known of it. */
  public static final Consent UNKNOWN = new Consent(Set.of(), false);

  public Consent {
    grantors = Set.copyOf(grantors);
  }

  /**
   * Whether the grantor can allow it. Somebody else than holder and publisher may act for them, or
   * may not: what a host was allowed does not pass on.
   */
  public Optional<Condition> grantor(Authorization authorization) {
    if (grantors.isEmpty()) {
      return Optional.empty();
    }
    String name = authorization.grantor().name();
    State state = Names.anySame(grantors, Set.of(name)) ? State.FULFILLED : State.UNKNOWN;
    return Optional.of(Condition.stated(state, Term.GRANTOR, name, named()));
  }

  /** The names of those who can allow it. */
  public String named() {
    return grantors.stream().sorted().collect(Collectors.joining(", "));
  }

  /** Whether there is a document for a consent that must be in writing. */
  public Optional<Condition> evidence(Authorization authorization) {
    if (!inWriting) {
      return Optional.empty();
    }
    boolean filed = !authorization.evidence().isBlank();
    return Optional.of(
        Condition.stated(
            filed ? State.FULFILLED : State.UNKNOWN,
            Term.EVIDENCE,
            filed ? authorization.evidence() : "no document on file",
            "written consent"));
  }
}
