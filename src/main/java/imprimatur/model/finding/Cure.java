package imprimatur.model.finding;

/**
 * One way to clear a finding.
 *
 * @param kind what has to be done
 * @param text one sentence with the name, address, credit line or number of words
 */
public record Cure(Kind kind, String text) {
  /** What has to be done, roughly the cheaper first. */
  public enum Kind {
    /** Add a credit line. */
    CREDIT,
    /** Add a link to the original or the licence. */
    LINK,
    /** Shorten, or put back into one's own words. */
    CUT,
    /** Ask the holder for permission. */
    ASK,
    /** Buy or renew a licence, or publish under the required one. */
    LICENSE
  }
}
