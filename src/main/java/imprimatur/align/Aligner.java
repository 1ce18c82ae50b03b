package imprimatur.align;

import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.text.Frequencies;
import imprimatur.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Finds the passages that a submission takes from a source. Immutable and thread-safe. */
public final class Aligner {
  private static final int LEAST_RUN = 10;
  private static final double LEAST_EVIDENCE = 40;

  private final Frequencies frequencies;

  /**
   * @param frequencies how common words are, best of the corpus that the sources are in
   */
  public Aligner(Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** All that {@code submission} takes from {@code source}; no passages if nothing. */
  public Alignment align(AlignedText submission, AlignedText source) {
    List<Passage> passages = new ArrayList<>();
    int words = 0;
    int i = 0;
    while (i < submission.tokens().size()) {
      int place = longestRun(submission, source, i);
      int length = place < 0 ? 0 : run(submission.tokens(), i, source.tokens(), place);
      if (length < LEAST_RUN || evidence(submission.tokens(), i, length) < LEAST_EVIDENCE) {
        i++;
        continue;
      }
      passages.add(
          new Passage(
              submission.tokens().span(i, i + length),
              source.tokens().span(place, place + length),
              ReuseKind.VERBATIM,
              1,
              length,
              length));
      words += length;
      i += length;
    }
    return new Alignment(
        passages,
        submission.tokens().size(),
        source.tokens().size(),
        words,
        Math.min(words, source.tokens().size()),
        false,
        false);
  }

  private double evidence(Tokens tokens, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) {
      sum -= Math.log(frequencies.of(tokens.stem(i)));
    }
    return sum;
  }

  private static int longestRun(AlignedText submission, AlignedText source, int token) {
    int id = source.index().idOf(submission.tokens().stem(token));
    int best = -1;
    int longest = 0;
    for (int k = id < 0 ? 0 : source.index().firstPlace(id);
        id >= 0 && k < source.index().endPlace(id);
        k++) {
      int length = run(submission.tokens(), token, source.tokens(), source.index().place(k));
      if (length > longest) {
        longest = length;
        best = source.index().place(k);
      }
    }
    return best;
  }

  private static int run(Tokens a, int i, Tokens b, int j) {
    int length = 0;
    while (i + length < a.size()
        && j + length < b.size()
        && a.word(i + length) == b.word(j + length)) {
      length++;
    }
    return length;
  }
}
