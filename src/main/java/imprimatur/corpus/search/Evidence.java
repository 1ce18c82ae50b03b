package imprimatur.corpus.search;

/**
 * What speaks for an article, packed into a long so that one addition adds it up: nats in the low
 * half, in steps of {@value #STEP}, then the number of words, then that of fingerprints.
 */
final class Evidence {
  private static final double STEP = 1.0 / 1024;
  private static final int WORDS = 32;
  private static final int FINGERPRINTS = 48;
  private static final int COUNT = 0xffff;

  private Evidence() {}

  /** That of one shared word. */
  static long word(double nats) {
    return 1L << WORDS | (long) (nats / STEP);
  }

  /** That of one shared fingerprint. */
  static long fingerprint(double nats) {
    return 1L << FINGERPRINTS | (long) (nats / STEP);
  }

  static double nats(long evidence) {
    return (int) evidence * STEP;
  }

  static int words(long evidence) {
    return (int) (evidence >>> WORDS) & COUNT;
  }

  static int fingerprints(long evidence) {
    return (int) (evidence >>> FINGERPRINTS) & COUNT;
  }
}
