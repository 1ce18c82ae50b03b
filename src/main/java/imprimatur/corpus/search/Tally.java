package imprimatur.corpus.search;

import java.util.Arrays;

/**
 * Adds up {@link Evidence} by article number and remembers which articles have any. Emptying costs
 * no more than was added, so that one table serves many submissions. Not thread-safe.
 */
final class Tally {
  private final long[] sums;
  private int[] touched = new int[256];
  private int size;

  Tally(int articles) {
    sums = new long[articles];
  }

  void add(int article, long evidence) {
    if (sums[article] == 0) {
      touch(article);
    }
    sums[article] += evidence;
  }

  /** Adds it if the article has some evidence already. */
  void addToKnown(int article, long evidence) {
    if (sums[article] != 0) {
      sums[article] += evidence;
    }
  }

  private void touch(int article) {
    if (size == touched.length) {
      touched = Arrays.copyOf(touched, size * 2);
    }
    touched[size++] = article;
  }

  /** How many articles have any evidence. */
  int size() {
    return size;
  }

  /** The article that was the {@code index}-th to get evidence. */
  int article(int index) {
    return touched[index];
  }

  /** The evidence of an article, which is forgotten; its place in the table stays. */
  long take(int article) {
    long sum = sums[article];
    sums[article] = 0;
    return sum;
  }

  /** Forgets the places too, after all evidence was taken. */
  void reset() {
    size = 0;
  }

  /** Forgets everything. */
  void clear() {
    for (int i = 0; i < size; i++) {
      sums[touched[i]] = 0;
    }
    size = 0;
  }
}
