package imprimatur.text;

import java.util.Arrays;

/**
 * How rare the turns of phrase of a text are among the texts it is compared with: by token, how
 * much a word proves that stands in a run which two texts have in common.
 *
 * <p>A run of words that nobody else uses is strong proof; one that hundreds of texts have, a
 * formula of courts or agencies, a notice, is none, however rare its words are. Immutable and
 * thread-safe.
 */
public final class RunRarity {
  /** Nats that each word of a run proves where nothing is known of its phrases. */
  private static final float UNKNOWN = 2;

  private final float[] nats;

  private RunRarity(float[] nats) {
    this.nats = nats;
  }

  /** Nothing is known: all runs of a text of so many tokens prove as much as those of others. */
  public static RunRarity unknown(int tokens) {
    float[] nats = new float[tokens];
    Arrays.fill(nats, UNKNOWN);
    return new RunRarity(nats);
  }

  /**
   * What is known of each token.
   *
   * @param nats by token, 0 or more; copied
   */
  public static RunRarity of(float[] nats) {
    return new RunRarity(nats.clone());
  }

  /** What a token in a run proves, in nats. */
  public double nats(int token) {
    return nats[token];
  }

  /** The same as a share of what it proves where nothing is known, at most 1. */
  public double share(int token) {
    return Math.min(1, nats[token] / UNKNOWN);
  }
}
