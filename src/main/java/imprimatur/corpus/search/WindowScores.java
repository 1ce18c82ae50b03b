package imprimatur.corpus.search;

import java.io.IOException;
import java.util.Arrays;

/**
 * Adds up what a window of a submission shares with each article: its rare words and its
 * fingerprints, each by its inverse document frequency. Immutable and thread-safe.
 */
final class WindowScores {
  /** Articles that the words of a window may have together; bounds the cost in a large corpus. */
  private static final int MOST_ADDED = 4_000;

  private final int articles;

  WindowScores(int articles) {
    this.articles = articles;
  }

  /**
   * Adds the evidence of tokens {@code from} to {@code to} to an empty tally.
   *
   * @return the nats of words that an article of mean length has by chance
   */
  double add(Section section, int from, int to, Tally tally) throws IOException {
    addFingerprints(section, from, to, tally);
    return addWords(section.words, rarest(section, from, to), tally);
  }

  /** Frequency and place of the different stems that any article has, the rarest first. */
  private static long[] rarest(Section section, int from, int to) {
    long[] byFrequency = new long[to - from];
    int size = 0;
    for (int i = from; i < to; i++) {
      int index = section.word(i);
      int frequency = section.words.frequency(index);
      if (frequency > 0) {
        byFrequency[size++] = (long) frequency << Integer.SIZE | index;
      }
    }
    byFrequency = Arrays.copyOf(byFrequency, size);
    Arrays.sort(byFrequency);
    return byFrequency;
  }

  private double addWords(Postings words, long[] rarest, Tally tally) throws IOException {
    double chance = 0;
    int added = 0;
    for (int i = 0; i < rarest.length && added < MOST_ADDED; i++) {
      if (i == 0 || rarest[i] != rarest[i - 1]) {
        int frequency = (int) (rarest[i] >>> Integer.SIZE);
        double weight = weight(frequency);
        chance += weight * frequency / articles;
        words.addTo(tally, (int) rarest[i], Evidence.word(weight));
        added += frequency;
      }
    }
    return chance;
  }

  private void addFingerprints(Section section, int from, int to, Tally tally) throws IOException {
    int end = section.firstHashAt(to);
    for (int i = section.firstHashAt(from); i < end; i++) {
      int index = section.shingle(i);
      int frequency = section.shingles.frequency(index);
      if (frequency > 0) {
        section.shingles.addTo(tally, index, Evidence.fingerprint(weight(frequency)));
      }
    }
  }

  private double weight(int frequency) {
    return Math.log1p((double) articles / frequency);
  }
}
