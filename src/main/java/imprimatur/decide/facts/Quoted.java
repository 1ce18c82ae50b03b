package imprimatur.decide.facts;

import imprimatur.model.finding.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is quoted from a source, held against what may be.
 *
 * @param words quoted, in the unit of the submission
 * @param limitWords the most that may be quoted, in the same unit
 * @param freeWords so many may be quoted whatever the shares are, in the same unit
 */
public record Quoted(
    String sourceId,
    String unit,
    int words,
    int limitWords,
    int freeWords,
    double percent,
    int limitPercent,
    double submissionPercent,
    int limitSubmissionPercent)
    implements SourceFact {
  private static final int LEAST_WORDS = 8;

  /** True if the words and, over the free words, both shares are inside their limits. */
  public boolean inside() {
    return words <= limitWords && proportionate();
  }

  /**
   * True if the words are few, or a small part of both texts: such quotations may be too long, but
   * they are no republication.
   */
  public boolean proportionate() {
    return words <= freeWords
        || (percent <= limitPercent && submissionPercent <= limitSubmissionPercent);
  }

  /** False for what two texts quote alike by chance. */
  public boolean worthCrediting() {
    return words >= LEAST_WORDS;
  }

  /** The words beside their limit. */
  public Fact length() {
    return Fact.measured("quoted", unit, words, limitWords);
  }

  /** The share of the source beside its limit. */
  public Fact shareOfSource() {
    return Fact.measured("quoted share of the source", "%", percent, limitPercent);
  }

  /** What goes beyond its limit; the length if nothing does. */
  public List<Fact> facts() {
    List<Fact> over = new ArrayList<>();
    if (words > limitWords) {
      over.add(length());
    }
    if (words > freeWords && percent > limitPercent) {
      over.add(shareOfSource());
    }
    if (words > freeWords && submissionPercent > limitSubmissionPercent) {
      over.add(
          Fact.measured(
              "quoted share of the submission", "%", submissionPercent, limitSubmissionPercent));
    }
    return over.isEmpty() ? List.of(length()) : List.copyOf(over);
  }
}
