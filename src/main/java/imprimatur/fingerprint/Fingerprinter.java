package imprimatur.fingerprint;

import imprimatur.text.Tokens;
import java.util.Arrays;

/**
 * Selects fingerprints of a text by winnowing its shingles.
 *
 * <p>A shingle is {@code shingle} words in a row; of every {@code window} shingles in a row the one
 * with the smallest hash is kept, the rightmost of equals. Guarantee: two texts that share a run of
 * at least {@link #guarantee()} words share a fingerprint from that run. Expected density is {@code
 * 2 / (window + 1)}.
 *
 * <p>Source: Schleimer, Wilkerson, Aiken, <i>Winnowing: Local Algorithms for Document
 * Fingerprinting</i>, SIGMOD 2003. A text shorter than the window but not shorter than a shingle
 * still gives one fingerprint. Immutable and thread-safe.
 */
public final class Fingerprinter {
  private final int shingle;
  private final int window;

  /**
   * @param shingle words in a shingle, 1 or more
   * @param window shingles of which one is kept, 1 or more
   */
  public Fingerprinter(int shingle, int window) {
    if (shingle < 1 || window < 1) {
      throw new IllegalArgumentException("shingle " + shingle + ", window " + window);
    }
    this.shingle = shingle;
    this.window = window;
  }

  /** Shortest run of words, in words, that two texts cannot share unnoticed. */
  public int guarantee() {
    return shingle + window - 1;
  }

  /** The fingerprint of a text; empty if it has fewer words than a shingle. */
  public Fingerprint fingerprint(Tokens tokens) {
    int[] shingles = shingles(tokens.words());
    int[] hashes = new int[shingles.length];
    int[] positions = new int[shingles.length];
    int size = 0;
    int least = -1;
    int windows = Math.max(1, shingles.length - window + 1);
    for (int from = 0; from < windows && shingles.length > 0; from++) {
      int to = Math.min(from + window, shingles.length);
      int next =
          least >= from ? lower(shingles, least, to - 1) : rightmostLeast(shingles, from, to);
      if (next != least) {
        least = next;
        hashes[size] = shingles[least];
        positions[size++] = least;
      }
    }
    return new Fingerprint(Arrays.copyOf(hashes, size), Arrays.copyOf(positions, size));
  }

  private static int lower(int[] shingles, int least, int entering) {
    return shingles[entering] <= shingles[least] ? entering : least;
  }

  private static int rightmostLeast(int[] shingles, int from, int to) {
    int least = from;
    for (int i = from + 1; i < to; i++) {
      least = lower(shingles, least, i);
    }
    return least;
  }

  private int[] shingles(int[] words) {
    int[] shingles = new int[Math.max(0, words.length - shingle + 1)];
    for (int i = 0; i < shingles.length; i++) {
      int hash = shingle;
      for (int j = i; j < i + shingle; j++) {
        hash = hash * 0x9E3779B1 + words[j];
      }
      shingles[i] = mix(hash);
    }
    return shingles;
  }

  /**
   * The finaliser of MurmurHash3: spreads neighbouring values, so that the least is a fair choice.
   */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85EBCA6B;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    return h ^ h >>> 16;
  }
}
