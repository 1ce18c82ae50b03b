package imprimatur.decide.facts;

import imprimatur.model.finding.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * An authorization on file whose works include the source.
 *
 * @param authorizationId its id in the ledger
 * @param side whose rights it is about
 * @param grantor who gave it, and where to ask
 * @param evidence the document that proves it; empty if none is named
 * @param reminders what to keep in mind of it even if it covers the use
 */
public record Agreement(
    String sourceId,
    String authorizationId,
    Side side,
    String grantor,
    String evidence,
    List<String> reminders)
    implements SourceFact {
  public Agreement {
    reminders = List.copyOf(reminders);
  }

  /** Whose rights an agreement is about. */
  public enum Side {
    /** The publisher's or holder's. */
    HOLDER,
    /** Those of the agency or paper that the source was taken from. */
    UPSTREAM,
    /** Those in the pictures. */
    PICTURE
  }

  /** Which authorization it is, what proves it, and what to keep in mind. */
  public List<Fact> facts() {
    String document = evidence.isBlank() ? "no document on file" : evidence;
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.stated("authorization", authorizationId));
    facts.add(Fact.stated("evidence", document));
    reminders.forEach(text -> facts.add(Fact.stated("reminder", text)));
    return List.copyOf(facts);
  }
}
