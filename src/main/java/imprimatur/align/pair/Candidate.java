package imprimatur.align.pair;

/**
 * A passage that may be accepted.
 *
 * @param place the two stretches
 * @param reading how its words were scored
 * @param score of both sides together, in nats
 * @param evidence what speaks for it
 */
public record Candidate(Rectangle place, Reading reading, double score, Evidence evidence) {
  /** Ways to score the words of a passage. */
  public enum Reading {
    /** Words may be changed, added, left out. */
    LOOSE,
    /** Nothing but runs. */
    VERBATIM,
    /** A stretch of A against the whole of B. */
    SUMMARY
  }

  /**
   * What speaks for a passage whatever its length.
   *
   * @param distinct sum of what the different matched words prove, in nats
   * @param runs number of stretches of A that lie in one piece in B
   * @param coverage smaller of the two shares of content words that are matched, 0 … 1
   * @param longestRun longest run of tokens in common
   * @param runEvidence sum of what the different words of that run prove, in nats
   * @param phrases sum of what the words prove that stand in runs of a phrase or more, by how rare
   *     the phrases are, in nats
   * @param rarity mean over the paired words of how rare their phrases are, 0 … 1
   */
  public record Evidence(
      double distinct,
      int runs,
      double coverage,
      int longestRun,
      double runEvidence,
      double phrases,
      double rarity) {}

  /** Score of both sides for each token of both sides. */
  public double density() {
    return score / (place.lengthA() + place.lengthB());
  }
}
