package imprimatur.corpus;

import java.util.Arrays;

/** Adds up evidence by article number and remembers which articles have any. Not thread-safe. */
final class Tally {
  private final float[] scores;
  private final int[] counts;
  private int[] touched = new int[256];
  private int size;

  Tally(int articles) {
    scores = new float[articles];
    counts = new int[articles];
  }

  void add(int article, float score) {
    if (counts[article]++ == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, size * 2);
      }
      touched[size++] = article;
    }
    scores[article] += score;
  }

  /** Keeps the greater of what is there and {@code score}. */
  void raise(int article, float score) {
    float missing = score - scores[article];
    if (missing > 0 || counts[article] == 0) {
      add(article, Math.max(0, missing));
    }
  }

  void lower(int article, float score) {
    scores[article] -= score;
  }

  float score(int article) {
    return scores[article];
  }

  /** How often something was added for this article. */
  int count(int article) {
    return counts[article];
  }

  /** How many articles have any evidence. */
  int size() {
    return size;
  }

  /** The article that was the {@code index}-th to get evidence. */
  int article(int index) {
    return touched[index];
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      scores[touched[i]] = 0;
      counts[touched[i]] = 0;
    }
    size = 0;
  }
}
