package imprimatur.corpus.search;

import imprimatur.text.IntMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The articles that have enough evidence in some window, with the most in one and all the windows.
 * Not thread-safe.
 */
final class BestWindows {
  private final IntMap places = new IntMap(64);
  private int[] articles = new int[64];
  private double[] scores = new double[64];
  private int[] fingerprints = new int[64];

  /** By article: its last entry in {@link #windows}. */
  private int[] last = new int[64];

  private int[] windows = new int[64];

  /** By entry: the entry before of the same article; its own number if there is none. */
  private int[] previous = new int[64];

  private int entries;

  /**
   * @param window first token of the window; ascending
   */
  void add(int article, double score, int shared, int window) {
    int before = places.size();
    int place = places.putIfAbsent(article, before);
    if (place == scores.length) {
      articles = Arrays.copyOf(articles, place * 2);
      scores = Arrays.copyOf(scores, place * 2);
      fingerprints = Arrays.copyOf(fingerprints, place * 2);
      last = Arrays.copyOf(last, place * 2);
    }
    addWindow(place, window, place == before);
    articles[place] = article;
    scores[place] = Math.max(scores[place], score);
    fingerprints[place] = Math.max(fingerprints[place], shared);
  }

  private void addWindow(int place, int window, boolean isFirst) {
    if (entries == windows.length) {
      windows = Arrays.copyOf(windows, entries * 2);
      previous = Arrays.copyOf(previous, entries * 2);
    }
    windows[entries] = window;
    previous[entries] = isFirst ? entries : last[place];
    last[place] = entries++;
  }

  /** First tokens of the windows of an article, ascending. */
  List<Integer> windows(int index) {
    List<Integer> found = new ArrayList<>();
    int entry = last[index];
    found.add(windows[entry]);
    while (previous[entry] != entry) {
      entry = previous[entry];
      found.add(windows[entry]);
    }
    Collections.reverse(found);
    return found;
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
