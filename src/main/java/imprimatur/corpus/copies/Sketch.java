package imprimatur.corpus.copies;

import java.util.Arrays;
import java.util.Optional;

/**
 * A small picture of a text by which its copies are told: how many different fingerprints it has,
 * and {@value #SAMPLES} samples of them, each the least by another order (min-wise hashing, Broder
 * 1997). Two texts have as large a part of their samples in common, about, as of all their
 * fingerprints. Thread-safe.
 */
public final class Sketch {
  static final int SAMPLES = 32;

  /** Bytes of a sketch: the number of fingerprints, then the samples, two bytes each. */
  static final int BYTES = 2 * (SAMPLES + 1);

  /** Of fewer fingerprints nothing is to be told: some twenty words. */
  private static final int LEAST = 8;

  /** A longer text is no copy of a shorter one that is less than this part of it. */
  private static final double SHORTEST = 0.3;

  /** Part of the fingerprints that two copies must share, of those that they can share at all. */
  private static final double ALIKE = 0.75;

  private static final int[] FACTORS = factors();

  private Sketch() {}

  private static int[] factors() {
    int[] factors = new int[SAMPLES];
    int state = 0x9E3779B1;
    for (int i = 0; i < SAMPLES; i++) {
      state = mixed(state + i);
      factors[i] = state | 1;
    }
    return factors;
  }

  private static int mixed(int value) {
    int mixed = (value ^ value >>> 16) * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
    return mixed ^ mixed >>> 16;
  }

  /**
   * The sketch of a text with these fingerprints, which are all different; absent if it is too
   * short.
   */
  public static Optional<byte[]> of(int[] fingerprints) {
    if (fingerprints.length < LEAST) {
      return Optional.empty();
    }
    int[] least = new int[SAMPLES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int fingerprint : fingerprints) {
      int mixed = mixed(fingerprint);
      for (int i = 0; i < SAMPLES; i++) {
        least[i] = Math.min(least[i], mixed * FACTORS[i]);
      }
    }
    byte[] sketch = new byte[BYTES];
    set(sketch, 0, Math.min(fingerprints.length, 0xffff));
    for (int i = 0; i < SAMPLES; i++) {
      set(sketch, i + 1, mixed(least[i]) & 0xffff);
    }
    return Optional.of(sketch);
  }

  private static void set(byte[] sketch, int place, int value) {
    sketch[2 * place] = (byte) (value >>> 8);
    sketch[2 * place + 1] = (byte) value;
  }

  private static int at(byte[] sketches, int offset, int place) {
    return (sketches[offset + 2 * place] & 0xff) << 8 | (sketches[offset + 2 * place + 1] & 0xff);
  }

  /** Two neighbouring samples: copies have nearly always some pair in common. */
  static int pair(byte[] sketches, int offset, int number) {
    return at(sketches, offset, 2 * number + 1) << 16 | at(sketches, offset, 2 * number + 2);
  }

  /**
   * Whether the shorter of two texts stands in the longer one, but for about a seventh, by their
   * sketches, which stand in two arrays.
   */
  static boolean areCopies(byte[] some, int one, byte[] others, int other) {
    int shared = 0;
    for (int i = 1; i <= SAMPLES; i++) {
      shared += at(some, one, i) == at(others, other, i) ? 1 : 0;
    }
    double first = at(some, one, 0);
    double second = at(others, other, 0);
    double part = Math.min(first, second) / Math.max(first, second);
    return part >= SHORTEST && shared >= Math.ceil(ALIKE * part * SAMPLES);
  }
}
