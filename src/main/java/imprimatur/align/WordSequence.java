package imprimatur.align;

import imprimatur.text.Tokens;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/** A stretch of words as Commons Text's measures of similarity want it. */
record WordSequence(Tokens tokens, int from, int to) implements SimilarityInput<Integer> {
  @Override
  public Integer at(int index) {
    return tokens.word(from + index);
  }

  @Override
  public int length() {
    return to - from;
  }

  /**
   * Number of words to add, drop or change to make {@code other} of this; -1 if more than {@code
   * most}. Costs the length times {@code most}.
   */
  int distance(WordSequence other, int most) {
    return new LevenshteinDistance(most).apply(this, other);
  }

  /** Cosine of the counts of stems, 0 … 1. */
  double cosine(WordSequence other) {
    Map<CharSequence, Integer> counts = counts();
    Map<CharSequence, Integer> others = other.counts();
    if (counts.isEmpty() || others.isEmpty()) {
      return 0;
    }
    return Math.max(0, Math.min(1, new CosineSimilarity().cosineSimilarity(counts, others)));
  }

  private Map<CharSequence, Integer> counts() {
    Map<CharSequence, Integer> counts = new HashMap<>();
    for (int i = from; i < to; i++) {
      counts.merge(Integer.toString(tokens.stem(i)), 1, Integer::sum);
    }
    return counts;
  }
}
