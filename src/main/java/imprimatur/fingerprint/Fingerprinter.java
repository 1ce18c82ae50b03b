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
 * Fingerprinting</i>, SIGMOD 2003. In scripts without spaces between words, where a token is a
 * character, five words are taken for eight characters: a shingle is the shortest stretch that
 * makes up {@code shingle} words, and {@link #guaranteeInCharacters()} holds. A text shorter than
 * the window but not shorter than a shingle still gives one fingerprint. Immutable and thread-safe.
 */
public final class Fingerprinter {
  /** What a word and a character make up of a shingle. */
  private static final int WORD_WEIGHT = 8;

  private static final int CHARACTER_WEIGHT = 5;

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

  /** The same where a token is a character. */
  public int guaranteeInCharacters() {
    return (shingle * WORD_WEIGHT + CHARACTER_WEIGHT - 1) / CHARACTER_WEIGHT + window - 1;
  }

  /** The fingerprint of a text; empty if it has fewer words than a shingle. */
  public Fingerprint fingerprint(Tokens tokens) {
    int[] shingles = shingles(tokens);
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

  /** The hash of the shingle that begins at each token, as far as there is one. */
  private int[] shingles(Tokens tokens) {
    int[] shingles = new int[tokens.size()];
    int size = 0;
    int end = 0;
    int weight = 0; // of the tokens from size to end
    while (true) {
      while (end < tokens.size() && weight < shingle * WORD_WEIGHT) {
        weight += weight(tokens, end++);
      }
      if (weight < shingle * WORD_WEIGHT) {
        return Arrays.copyOf(shingles, size);
      }
      shingles[size] = hash(tokens, size, end);
      weight -= weight(tokens, size++);
    }
  }

  /** One past the last token of the shingle that begins at token {@code from}. */
  public int end(Tokens tokens, int from) {
    int end = from;
    int weight = 0;
    while (end < tokens.size() && weight < shingle * WORD_WEIGHT) {
      weight += weight(tokens, end++);
    }
    return end;
  }

  private static int weight(Tokens tokens, int index) {
    return tokens.isSingle(index) ? CHARACTER_WEIGHT : WORD_WEIGHT;
  }

  private int hash(Tokens tokens, int from, int to) {
    int hash = shingle;
    for (int i = from; i < to; i++) {
      hash = hash * 0x9E3779B1 + tokens.word(i);
    }
    return mix(hash);
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
