package imprimatur.odrl.terms;

import imprimatur.model.rights.Party;
import imprimatur.odrl.policy.Profile;
import imprimatur.odrl.policy.Resource;
import java.util.Optional;

/** Parties in ODRL, by the vocabularies that give them names. */
public final class PartyTerms {
  private static final String[] NAMES = {
    "http://www.w3.org/2006/vcard/ns#fn",
    "http://xmlns.com/foaf/0.1/name",
    "http://schema.org/name",
    "http://www.w3.org/2000/01/rdf-schema#label",
    "http://www.w3.org/2006/vcard/ns#organization-name"
  };
  private static final String[] CONTACTS = {
    Profile.iri("contact"), "http://www.w3.org/2006/vcard/ns#hasEmail", "http://schema.org/email"
  };

  private PartyTerms() {}

  /** The party by its name, or by its address if it has none; empty if it has neither. */
  public static Optional<Party> of(Resource party) {
    return party
        .notes()
        .first(NAMES)
        .or(() -> Optional.of(party.id()).filter(id -> id.contains(":")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> new Party(name, contact(party)));
  }

  private static Optional<String> contact(Resource party) {
    return party.notes().first(CONTACTS).map(String::strip).filter(c -> !c.isEmpty());
  }
}
