package imprimatur.align.kind;

import imprimatur.align.kind.ReuseClassifier.Classified;
import imprimatur.align.pair.AlignedText;
import imprimatur.align.pair.Rectangle;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.text.Tokens;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Adds up what the passages of a pair of texts come to. */
public final class Coverage {
  /** Words that a first paragraph must have; a shorter one is a place or a byline. */
  private static final int LEAST_LEDE = 8;

  private static final double MOSTLY = 0.5;

  private final AlignedText submission;
  private final AlignedText source;
  private final QuotedTokens quotedA;
  private final QuotedTokens quotedB;
  private final BitSet own = new BitSet();
  private final BitSet taken = new BitSet();

  public Coverage(AlignedText submission, AlignedText source) {
    this.submission = submission;
    this.source = source;
    quotedA = new QuotedTokens(submission);
    quotedB = new QuotedTokens(source);
  }

  public Alignment of(List<Classified> classified) {
    int summed = 0;
    for (Classified one : classified) {
      if (one.passage().kind() == ReuseKind.SUMMARY) {
        own.set(one.place().a0(), one.place().a1());
        summed += one.place().lengthA(); // a summary takes no stretch of the source
      } else if (one.passage().kind() != ReuseKind.SHARED_QUOTATION) {
        add(one.place());
      }
    }
    List<Passage> passages =
        classified.stream()
            .map(Classified::passage)
            .sorted(Comparator.comparing(Passage::submission).thenComparing(Passage::source))
            .toList();
    int sourceWords = source.tokens().size();
    return new Alignment(
        passages,
        submission.tokens().size(),
        sourceWords,
        own.cardinality(),
        Math.min(sourceWords, taken.cardinality() + summed),
        Headlines.isTaken(submission, source),
        isLedeTaken());
  }

  /** Words quoted on both sides are nobody's own, whatever passage they stand in. */
  private void add(Rectangle place) {
    boolean sourceQuotes = quotedB.share(place.b0(), place.b1()) > 0;
    for (int i = place.a0(); i < place.a1(); i++) {
      if (!sourceQuotes || !quotedA.at(i)) {
        own.set(i);
      }
    }
    boolean submissionQuotes = quotedA.share(place.a0(), place.a1()) > 0;
    for (int j = place.b0(); j < place.b1(); j++) {
      if (!submissionQuotes || !quotedB.at(j)) {
        taken.set(j);
      }
    }
  }

  private boolean isLedeTaken() {
    Tokens tokens = source.tokens();
    int end = 0;
    while (end < tokens.size()
        && (end < LEAST_LEDE || tokens.boundary(end) != Tokens.BOUNDARY_DOCUMENT)) {
      end++;
    }
    return end >= LEAST_LEDE && taken.get(0, end).cardinality() > MOSTLY * end;
  }
}
