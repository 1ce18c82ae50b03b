package imprimatur.odrl.agreement;

import imprimatur.model.rights.Party;
import imprimatur.odrl.policy.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parties of an agreement. */
final class PartyReading {
  private static final String[] NAMES = {
    AgreementTerms.NAME,
    "http://xmlns.com/foaf/0.1/name",
    "http://schema.org/name",
    "http://www.w3.org/2000/01/rdf-schema#label",
    "http://www.w3.org/2006/vcard/ns#organization-name"
  };
  private static final String[] CONTACTS = {
    AgreementTerms.CONTACT, "http://www.w3.org/2006/vcard/ns#hasEmail", "http://schema.org/email"
  };

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
    Optional<String> name =
        party.notes().first(NAMES).or(() -> Optional.of(party.id()).filter(i -> i.contains(":")));
    return name.filter(n -> !n.isBlank())
        .map(n -> new Party(n.strip(), contact(party)))
        .or(() -> refusals.refuse("a party has neither a name nor an address"));
  }

  private static Optional<String> contact(Resource party) {
    return party.notes().first(CONTACTS).map(String::strip).filter(c -> !c.isEmpty());
  }
}
