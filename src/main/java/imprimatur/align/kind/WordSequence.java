package imprimatur.align.kind;

import imprimatur.text.Tokens;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/** A stretch of words as Commons Text's measures of similarity want it. */
public record WordSequence(Tokens tokens, int from, int to) implements SimilarityInput<Integer> {
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
    int shorter = Math.min(length(), other.length());
    int head = 0;
    while (head < shorter && word(head) == other.word(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && word(-tail - 1) == other.word(-tail - 1)) {
      tail++;
    }
    WordSequence middle = new WordSequence(tokens, from + head, to - tail);
    WordSequence others = new WordSequence(other.tokens, other.from + head, other.to - tail);
    return new LevenshteinDistance(most).apply(middle, others);
  }

  /** A word by its place, counted from the end if negative. */
  private int word(int index) {
    return tokens.word(index < 0 ? to + index : from + index);
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
