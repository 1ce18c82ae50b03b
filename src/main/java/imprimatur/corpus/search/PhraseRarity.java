package imprimatur.corpus.search;

import imprimatur.text.RunRarity;
import imprimatur.text.Tokens;
import java.util.Arrays;

/**
 * Works out how rare the phrases of a submission are in a corpus, from the number of articles that
 * have its fingerprints: the inverse document frequency of a shingle, shared out to its words.
 *
 * <p>A small corpus knows nothing of what is common elsewhere, so every phrase is taken to be
 * absent from {@value #BACKGROUND} articles more. Not thread-safe.
 */
final class PhraseRarity {
  private static final int BACKGROUND = 20_000;

  /** Words that a shingle's value is shared out to. */
  private static final int WORDS = 5;

  /** What a character is of a word. */
  private static final double CHARACTER = 0.625;

  private final Tokens tokens;
  private final int articles;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private float[] values = new float[64];
  private int size;

  PhraseRarity(Tokens tokens, int articles) {
    this.tokens = tokens;
    this.articles = articles;
  }

  /** Takes in the fingerprints of a section; those that it shares with the one before only once. */
  void add(Section section) {
    for (int i = Math.max(size, section.firstHash); i < section.endHash; i++) {
      int from = section.fingerprint.positions()[i];
      int documents = Math.max(1, section.shingles.documents(section.shingle(i)));
      double value = Math.log((double) (articles + BACKGROUND) / documents) / WORDS;
      double share = tokens.isSingle(from) ? CHARACTER * value : value;
      add(from, SearchFields.FINGERPRINTER.end(tokens, from), (float) share);
    }
  }

  private void add(int start, int end, float value) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    values[size++] = value;
  }

  RunRarity finish() {
    return RunRarity.of(
        tokens.size(),
        Arrays.copyOf(starts, size),
        Arrays.copyOf(ends, size),
        Arrays.copyOf(values, size));
  }
}
