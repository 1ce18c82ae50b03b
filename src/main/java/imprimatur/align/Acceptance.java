package imprimatur.align;

import imprimatur.align.pair.Candidate;
import imprimatur.align.pair.Candidate.Evidence;
import imprimatur.align.pair.OneToOne;
import imprimatur.align.pair.Pair;
import imprimatur.align.pair.Rectangle;
import imprimatur.text.RunRarity;

/**
 * Decides which candidates are passages: by a logistic score over what speaks for them, so that two
 * texts that only share names, figures and turns of speech do not give one.
 *
 * <p>A long enough run of rare enough words is accepted whatever else the pair shares. What stands
 * in phrases that many sources have proves less ({@link RunRarity}). The weights were fitted on
 * labelled pairs of texts.
 */
final class Acceptance {
  private static final double INTERCEPT = -11.95;
  private static final double DISTINCT = 3.05;
  private static final double RELATIVE = 5.58;
  private static final double RUNS = 1.86;
  private static final double COVERAGE = 3.62;

  /** Unit of {@link #DISTINCT}, in nats. */
  static final double DISTINCT_UNIT = 50;

  /** Words in a row whose rarity is known: those of a shingle. */
  private static final int PHRASE = 5;

  /** Nats for each word from which a phrase is no formula: about ten sources in ten thousand. */
  private static final double RARE = 1.6;

  private final Pair pair;
  private final Parameters parameters;
  private final int[] seen;
  private int round;

  Acceptance(Pair pair, Parameters parameters) {
    this.pair = pair;
    this.parameters = parameters;
    seen = new int[pair.a.index.size()];
  }

  /** Whether a passage can be accepted, were it the best of its pair. */
  boolean isPossible(Candidate candidate) {
    return isAccepted(candidate, candidate.score());
  }

  /** Whether a passage is accepted where the best one of the pair has the score {@code best}. */
  boolean isAccepted(Candidate candidate, double best) {
    return !parameters.has(Step.ACCEPTANCE)
        || isOwnProof(candidate.evidence())
        || (isSubstantial(candidate) && logit(candidate.evidence(), candidate.score() / best) > 0);
  }

  /**
   * A run of rare words, or phrases that hardly anybody else has, whatever else the pair shares.
   */
  boolean isOwnProof(Evidence evidence) {
    return (evidence.longestRun() >= parameters.leastRun()
            && evidence.runEvidence() >= parameters.leastRunEvidence())
        || evidence.phrases() >= parameters.leastPhrases();
  }

  private boolean isSubstantial(Candidate candidate) {
    Evidence evidence = candidate.evidence();
    double words = pair.a.weight(candidate.place().a0());
    return candidate.score() * words * evidence.rarity() >= parameters.leastScore()
        || evidence.distinct() * evidence.coverage() >= parameters.leastEvidence();
  }

  private static double logit(Evidence evidence, double relative) {
    return INTERCEPT
        + RELATIVE * relative
        + DISTINCT * evidence.distinct() / DISTINCT_UNIT
        + RUNS * Math.log1p(evidence.runs())
        + COVERAGE * evidence.coverage();
  }

  /** What speaks for the passage at {@code place}, by the pairs of the window matched last. */
  Evidence evidence(OneToOne pairs, Rectangle place) {
    Tally tally = new Tally(pairs, place);
    tally.count();
    return tally.evidence();
  }

  private final class Tally {
    private final OneToOne pairs;
    private final Rectangle place;
    private double distinct;
    private int runs;
    private int matchedContent;
    private int contentA;
    private int contentB;
    private int longestRun;
    private double runEvidence;
    private double phrases;

    /** The most that a phrase proves which many sources have: such come together. */
    private double formula;

    private int paired;
    private double rarity;

    /** By token of the stretch of A: what it proves, as part of what the two have in common. */
    private final double[] proof;

    Tally(OneToOne pairs, Rectangle place) {
      this.pairs = pairs;
      this.place = place;
      proof = new double[place.lengthA()];
    }

    void count() {
      proveRuns();
      countA();
      for (int j = place.b0(); j < place.b1(); j++) {
        contentB += pair.b.isStop(j) ? 0 : 1;
      }
      measureRuns();
    }

    private int partner(int token) {
      int j = pairs.ofA(token - pairs.window().a0());
      int inText = j + pairs.window().b0();
      return j != OneToOne.NONE && inText >= place.b0() && inText < place.b1()
          ? inText
          : OneToOne.NONE;
    }

    private void countA() {
      round++;
      int previous = -2;
      for (int i = place.a0(); i < place.a1(); i++) {
        int j = partner(i);
        boolean stop = pair.a.isStop(i);
        contentA += stop ? 0 : 1;
        if (j == OneToOne.NONE) {
          previous = -2;
          continue;
        }
        paired++;
        rarity += RunRarity.share(proof[i - place.a0()]);
        runs += j == previous + 1 ? 0 : 1;
        previous = j;
        if (!stop) {
          matchedContent++;
          distinct += newEvidence(i);
        }
      }
    }

    private double newEvidence(int token) {
      int id = pair.a.index.idAt(token);
      if (seen[id] == round) {
        return 0;
      }
      seen[id] = round;
      return pair.a.evidence(id) * RunRarity.share(proof[token - place.a0()]);
    }

    private void proveRuns() {
      for (int i = place.a0(); i < place.a1(); i = runEnd(i)) {
        if (runEnd(i) - i > 1) {
          pair.rarity.ofRun(i, runEnd(i), proof, place.a0());
        } else {
          proof[i - place.a0()] = pair.rarity.nats(i);
        }
      }
    }

    private void measureRuns() {
      for (int i = place.a0(); i < place.a1(); i = runEnd(i)) {
        measureRun(i, runEnd(i));
      }
    }

    /** One past the last token of the run that begins at a token, in common or not. */
    private int runEnd(int from) {
      int end = from + 1;
      while (end < place.a1()
          && partner(end) != OneToOne.NONE
          && partner(end) == partner(end - 1) + 1) {
        end++;
      }
      return end;
    }

    private void measureRun(int from, int to) {
      if (partner(from) == OneToOne.NONE) {
        return;
      }
      round++;
      double sum = 0;
      double words = 0;
      double own = 0;
      for (int i = from; i < to; i++) {
        sum += newEvidence(i);
        words += pair.a.weight(i);
        own += proof[i - place.a0()];
      }
      if (words >= PHRASE && own >= words * RARE) {
        phrases += own;
      } else if (words >= PHRASE) {
        formula = Math.max(formula, own);
      }
      if (words >= longestRun) {
        longestRun = (int) words;
        runEvidence = sum;
      }
    }

    Evidence evidence() {
      double coverage = matchedContent / Math.max(1.0, Math.max(contentA, contentB));
      return new Evidence(
          distinct,
          runs,
          coverage,
          longestRun,
          runEvidence,
          phrases + formula,
          rarity / Math.max(1, paired));
    }
  }
}
