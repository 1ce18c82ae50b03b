package imprimatur.align.kind;

import imprimatur.align.pair.AlignedText;
import imprimatur.text.Tokens;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Tells whether a submission carries the headline of a source. */
public final class Headlines {
  /** A shorter headline may be anybody's, in words. */
  private static final int LEAST = 4;

  /** One word in so many may differ. */
  private static final int TOLERANCE = 5;

  private Headlines() {}

  static boolean isTaken(AlignedText submission, AlignedText source) {
    Tokens headline = source.headline();
    if (words(headline) < LEAST) {
      return false;
    }
    return isSame(submission.headline(), headline) || contains(submission.tokens(), headline);
  }

  private static double words(Tokens tokens) {
    double words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      words += tokens.isSingle(i) ? 0.5 : 1;
    }
    return words;
  }

  private static boolean isSame(Tokens one, Tokens other) {
    int most = Math.max(one.size(), other.size()) / TOLERANCE;
    LevenshteinDistance distance = new LevenshteinDistance(most);
    return distance.apply(
            new WordSequence(one, 0, one.size()), new WordSequence(other, 0, other.size()))
        >= 0;
  }

  private static boolean contains(Tokens text, Tokens headline) {
    for (int from = 0; from + headline.size() <= text.size(); from++) {
      int length = 0;
      while (length < headline.size() && text.word(from + length) == headline.word(length)) {
        length++;
      }
      if (length == headline.size()) {
        return true;
      }
    }
    return false;
  }
}
