package imprimatur.corpus.search;

import imprimatur.fingerprint.Fingerprint;
import imprimatur.text.Tokens;
import java.io.IOException;
import java.util.Arrays;

/** A part of a submission with what the corpus knows of its words and fingerprints. */
final class Section {
  final Fingerprint fingerprint;
  final Postings words;
  final Postings shingles;

  /** First and one past the last of the fingerprints that begin in the section. */
  final int firstHash;

  final int endHash;

  private final int from;
  private final int[] placesOfWords;
  private final int[] placesOfShingles;

  /** Looks up tokens {@code from} to {@code to} of a submission. */
  Section(Tokens tokens, Fingerprint fingerprint, int from, int to, Lookup lookup)
      throws IOException {
    this.fingerprint = fingerprint;
    this.from = from;
    firstHash = firstHashAt(from);
    endHash = firstHashAt(to);
    placesOfWords = new int[to - from];
    placesOfShingles = new int[endHash - firstHash];
    words = lookup.stems(places(tokens.stems(), from, placesOfWords));
    shingles = lookup.fingerprints(places(fingerprint.hashes(), firstHash, placesOfShingles));
  }

  /** Place in {@link #words} of the stem of a token. */
  int word(int token) {
    return placesOfWords[token - from];
  }

  /** Place in {@link #shingles} of a fingerprint. */
  int shingle(int index) {
    return placesOfShingles[index - firstHash];
  }

  /** The first fingerprint that begins at or after a token. */
  int firstHashAt(int token) {
    int found = Arrays.binarySearch(fingerprint.positions(), token);
    return found >= 0 ? found : -found - 1;
  }

  /** The different hashes from {@code from} on in the order of the index, and where each stands. */
  private static int[] places(int[] hashes, int from, int[] places) {
    long[] sorted = new long[places.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = (long) (hashes[from + i] ^ Integer.MIN_VALUE) << Integer.SIZE | i;
    }
    Arrays.sort(sorted);
    int[] different = new int[sorted.length];
    int size = 0;
    for (long one : sorted) {
      int hash = (int) (one >>> Integer.SIZE) ^ Integer.MIN_VALUE;
      if (size == 0 || different[size - 1] != hash) {
        different[size++] = hash;
      }
      places[(int) one] = size - 1;
    }
    return Arrays.copyOf(different, size);
  }
}
