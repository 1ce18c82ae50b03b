package imprimatur.odrl.agreement;

import imprimatur.model.rights.Party;
import imprimatur.odrl.policy.Resource;
import imprimatur.odrl.terms.PartyTerms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parties of an agreement. */
final class PartyReading {
  private PartyReading() {}

  /** The only party of a role. */
  static Optional<Party> only(String role, List<Resource> parties, Refusals refusals) {
    Set<Resource> different = new LinkedHashSet<>(parties);
    if (different.size() != 1) {
      return refusals.refuse(
          different.isEmpty()
              ? "there is no %s".formatted(role)
              : "there is more than one %s; write an agreement for each".formatted(role));
    }
    return of(different.iterator().next(), refusals);
  }

  /** A party by its name, or by its address if it has none. */
  static Optional<Party> of(Resource party, Refusals refusals) {
    if (party.collection() || !party.refinements().isEmpty() || !party.beyond().isEmpty()) {
      return refusals.refuse("the ledger knows single parties only, no collections: " + party.id());
    }
    return PartyTerms.of(party)
        .or(() -> refusals.refuse("a party has neither a name nor an address"));
  }
}
