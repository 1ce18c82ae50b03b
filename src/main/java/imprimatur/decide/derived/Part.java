package imprimatur.decide.derived;

/** Which passages of a source a finding or clearance is about. */
public enum Part {
  /** All of the source's own words. */
  OWN,
  /** Those outside quotation marks. */
  UNQUOTED,
  /** Those inside quotation marks. */
  QUOTED,
  /** Those that were changed. */
  CHANGED,
  /** Third parties' words that both quote. */
  SHARED,
  /** The source's pictures; the passages show where they belong. */
  PICTURE
}
