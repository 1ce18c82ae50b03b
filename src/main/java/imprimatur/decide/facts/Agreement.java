package imprimatur.decide.facts;

import imprimatur.model.finding.Fact;
import java.util.List;

/**
 * An authorization on file whose works include the source.
 *
 * @param authorizationId its id in the ledger
 * @param side whose rights it is about
 * @param grantor who gave it, and where to ask
 * @param evidence the document that proves it; empty if none is named
 */
public record Agreement(
    String sourceId, String authorizationId, Side side, String grantor, String evidence)
    implements SourceFact {
  /** Whose rights an agreement is about. */
  public enum Side {
    /** The publisher's or holder's. */
    HOLDER,
    /** Those of the agency or paper that the source was taken from. */
    UPSTREAM,
    /** Those in the pictures. */
    PICTURE
  }

  /** Which authorization it is, and what proves it. */
  public List<Fact> facts() {
    String document = evidence.isBlank() ? "no document on file" : evidence;
    return List.of(
        Fact.stated("authorization", authorizationId), Fact.stated("evidence", document));
  }
}
