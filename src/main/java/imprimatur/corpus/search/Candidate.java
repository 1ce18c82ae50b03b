package imprimatur.corpus.search;

import java.util.List;

/**
 * A stored article that a submission may reuse.
 *
 * @param sourceId id of the article
 * @param score evidence in nats: the shared rare fingerprints and the rare words of the block of
 *     the submission that fits best, each by how unlikely it is to be shared by chance; above 0
 * @param sharedFingerprints how many different rare fingerprints both have
 * @param places first tokens of the blocks in which there is evidence enough, ascending
 */
public record Candidate(
    String sourceId, double score, int sharedFingerprints, List<Integer> places) {
  /** Tokens of a block, at most. */
  public static final int WINDOW = 64;

  public Candidate {
    places = List.copyOf(places);
  }
}
