package imprimatur.decide.facts;

/**
 * An authorization on file whose works include the source.
 *
 * @param authorizationId its id in the ledger
 * @param side whose rights it is about
 */
public record Agreement(String sourceId, String authorizationId, Side side) implements SourceFact {
  /** Whose rights an agreement is about. */
  public enum Side {
    /** The publisher's or holder's. */
    HOLDER,
    /** Those of the agency or paper that the source was taken from. */
    UPSTREAM,
    /** Those in the pictures. */
    PICTURE
  }
}
