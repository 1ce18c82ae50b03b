package imprimatur.model.finding;

import imprimatur.model.document.Span;

/**
 * A stretch of the submission and the stretch of the source that it derives from.
 *
 * @param submission place in the submission's text
 * @param source place in the source's text
 * @param kind how it was taken over
 * @param similarity of the two stretches, 0 … 1; 1 means word for word
 * @param words number of words (where the script has none: characters) of the submission covered
 * @param longestRun longest run of words in common
 */
public record Passage(
    Span submission, Span source, ReuseKind kind, double similarity, int words, int longestRun) {

  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public Passage {
    if (!(similarity >= 0 && similarity <= 1) || words < 0 || longestRun < 0) {
      throw new IllegalArgumentException(
          "similarity " + similarity + ", words " + words + ", run " + longestRun);
    }
  }
}
