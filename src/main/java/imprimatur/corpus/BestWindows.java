package imprimatur.corpus;

import imprimatur.text.IntMap;
import java.util.Arrays;

/** Of each article that has enough evidence in some window, the most in one. Not thread-safe. */
final class BestWindows {
  private final IntMap places = new IntMap(64);
  private int[] articles = new int[64];
  private double[] scores = new double[64];
  private int[] fingerprints = new int[64];

  void add(int article, double score, int shared) {
    int place = places.putIfAbsent(article, places.size());
    if (place == scores.length) {
      articles = Arrays.copyOf(articles, place * 2);
      scores = Arrays.copyOf(scores, place * 2);
      fingerprints = Arrays.copyOf(fingerprints, place * 2);
    }
    articles[place] = article;
    scores[place] = Math.max(scores[place], score);
    fingerprints[place] = Math.max(fingerprints[place], shared);
  }

  int size() {
    return places.size();
  }

  int article(int index) {
    return articles[index];
  }

  double score(int index) {
    return scores[index];
  }

  /** The most fingerprints shared with one window. */
  int fingerprints(int index) {
    return fingerprints[index];
  }

  /** The score that only {@code limit} articles have or exceed; 0 if there are not so many. */
  double least(int limit) {
    double[] sorted = Arrays.copyOf(scores, size());
    Arrays.sort(sorted);
    return sorted.length > limit ? sorted[sorted.length - limit] : 0;
  }
}
