package imprimatur.align;

import java.util.Set;

/**
 * What counts as a passage.
 *
 * @param leastCharacters passages with fewer characters on either side are left out, unless they
 *     are proof by themselves
 * @param leastScore score of a substantial passage, in nats: some 25 words taken over word for word
 * @param leastEvidence or what its different words prove times the share of them that is matched,
 *     in nats beyond what any content word does; passages with less of both are figures of speech
 * @param leastRun words in common in a row from which a passage may be proof by itself
 * @param leastRunEvidence what the different words of such a run must prove, in nats beyond what
 *     any content word does: five to eight words that are not everybody's
 * @param leastPhrases what the phrases that both sides have must prove to be proof by themselves,
 *     in nats: some fifteen words of which nobody else has three in a row
 * @param leastRunCharacters characters of such a passage; no shorter passage is ever reported
 * @param summaryLogit logit over which a stretch is a summary
 * @param quotationsApart whether a passage that is half somebody else's quotation is taken apart
 * @param leftOut steps that are not taken: none, but to see what they bring
 */
public record Parameters(
    int leastCharacters,
    double leastScore,
    double leastEvidence,
    int leastRun,
    double leastRunEvidence,
    double leastPhrases,
    int leastRunCharacters,
    double summaryLogit,
    boolean quotationsApart,
    Set<Step> leftOut) {

  /** Articles among which chance plays no part yet. */
  private static final int FEW = 10_000;

  private static final double EVIDENCE_PER_NAT = 2.6;

  /** A score is that of both sides, and counts every word. */
  private static final double SCORE_PER_NAT = 26;

  private static final double LOGIT_PER_NAT = 1.5;

  public Parameters {
    leftOut = Set.copyOf(leftOut);
  }

  /**
   * For news: short word-for-word passages count, phrases of office and summaries by chance not.
   */
  public static Parameters standard() {
    return new Parameters(80, 110, 26, 9, 28, 30, 40, 2.5, true, Set.of());
  }

  /**
   * For news, where a submission is held against so many articles: among more of them more look
   * alike by chance, so from {@value #FEW} on every nat that their number has (its logarithm) asks
   * as much more of what is no proof by its phrases.
   */
  public static Parameters amid(int articles) {
    Parameters few = standard();
    double nats = Math.max(0, Math.log(articles / (double) FEW));
    return new Parameters(
        few.leastCharacters,
        few.leastScore + SCORE_PER_NAT * nats,
        few.leastEvidence + EVIDENCE_PER_NAT * nats,
        few.leastRun,
        few.leastRunEvidence + EVIDENCE_PER_NAT * nats,
        few.leastPhrases,
        few.leastRunCharacters,
        few.summaryLogit + LOGIT_PER_NAT * nats,
        few.quotationsApart,
        few.leftOut);
  }

  /**
   * For two texts that somebody wants compared: what may have been taken is shown, too, though it
   * would be no proof among thousands of articles. Quotations are taken apart as for news.
   */
  public static Parameters closeReading() {
    return new Parameters(
        80, 0, 0, Integer.MAX_VALUE, 0, Double.MAX_VALUE, 80, 2.5, true, Set.of());
  }

  /** As corpora for the evaluation of detectors define passages: nothing under 80 characters. */
  public static Parameters passagesOnly() {
    return new Parameters(
        80, 0, 0, Integer.MAX_VALUE, 0, Double.MAX_VALUE, 80, -0.23, false, Set.of());
  }

  /** The same without one step. */
  public Parameters without(Step step) {
    return new Parameters(
        leastCharacters,
        leastScore,
        leastEvidence,
        leastRun,
        leastRunEvidence,
        leastPhrases,
        leastRunCharacters,
        summaryLogit,
        quotationsApart,
        Set.of(step));
  }

  /** Whether a step is taken. */
  boolean has(Step step) {
    return !leftOut.contains(step);
  }
}
