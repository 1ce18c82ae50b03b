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
   * Adds the evidence of tokens {@code from} to {@code to} to an empty tally, as far as an article
   * can still come to more than {@code least} nats.
   *
   * @return the nats of words that an article of mean length has by chance
   */
  double add(Section section, int from, int to, double least, Tally tally) throws IOException {
    addFingerprints(section, from, to, tally);
    return addWords(section.words, rarest(section, from, to), least, tally);
  }

  /**
   * Frequency and place of the different stems that any article has, the rarest first, until
   * {@value #MOST_ADDED} articles have them together.
   */
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
    Arrays.sort(byFrequency, 0, size);
    int different = 0;
    int added = 0;
    for (int i = 0; i < size && added < MOST_ADDED; i++) {
      if (i == 0 || byFrequency[i] != byFrequency[i - 1]) {
        byFrequency[different++] = byFrequency[i];
        added += frequency(byFrequency[i]);
      }
    }
    return Arrays.copyOf(byFrequency, different);
  }

  private double addWords(Postings words, long[] rarest, double least, Tally tally)
      throws IOException {
    double chance = 0;
    double left = weight(rarest);
    for (long word : rarest) {
      int frequency = frequency(word);
      double weight = weight(frequency);
      chance += weight * frequency / articles;
      words.addTo(tally, (int) word, Evidence.word(weight), left <= least);
      left -= weight;
    }
    return chance;
  }

  private double weight(long[] words) {
    double sum = 0;
    for (long word : words) {
      sum += weight(frequency(word));
    }
    return sum;
  }

  private static int frequency(long word) {
    return (int) (word >>> Integer.SIZE);
  }

  private void addFingerprints(Section section, int from, int to, Tally tally) throws IOException {
    int end = section.firstHashAt(to);
    for (int i = section.firstHashAt(from); i < end; i++) {
      int index = section.shingle(i);
      int frequency = section.shingles.frequency(index);
      if (frequency > 0) {
        section.shingles.addTo(tally, index, Evidence.fingerprint(weight(frequency)), false);
      }
    }
  }

  private double weight(int frequency) {
    return Math.log1p((double) articles / frequency);
  }
}
