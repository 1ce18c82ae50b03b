package imprimatur.align;

import imprimatur.align.pair.Candidate;
import imprimatur.align.pair.Candidate.Evidence;
import imprimatur.align.pair.Candidate.Reading;
import imprimatur.align.pair.Pair;
import imprimatur.align.pair.Rectangle;
import imprimatur.align.pair.Side;
import imprimatur.align.pair.Trigrams;
import imprimatur.text.RunRarity;
import java.util.List;
import java.util.Optional;

/**
 * Finds the stretch of A that sums up the whole of B: many words that a text of B's length would
 * hardly contain by chance, from all over B.
 *
 * <p>The best segment of A is taken (Kadane, as in {@link Borders}); whether it is a summary is
 * decided by a logistic score over its evidence that no passage explains, the spread of the matched
 * places over B, and the passages inside it. The weights were fitted on labelled pairs of texts.
 */
final class SummaryFinder {
  /** A shorter source needs no summary: it is paraphrased, in tokens. */
  private static final int LEAST_SOURCE = 260;

  /** Blocks of A in a row, and what they must share with B to be worth a look, in nats. */
  private static final int ROWS = 3;

  private static final double LEAST_ROWS = 30;

  private static final double LEAST_SCORE = 30;
  private static final int LEAST_LENGTH = 25;
  private static final double[] BONUS = {0, 2.0, 3.0, 5.58, 5.0};

  private static final double IN_TRIGRAM = 3.4;
  private static final double IN_BIGRAM = 1.5;
  private static final double ABSENT = -1.8;
  private static final double ABSENT_STOP = -1.3;
  private static final double PRESENT_STOP = -0.9;
  private static final double PRESENT_LEAST = -0.7;
  private static final double PRESENT_MOST = 2.5;

  /** A text that is much shorter may be a summary from end to end, in tokens … */
  private static final int SHORT = 400;

  /** … if it shares so many words that prove so much, in nats: names, figures, terms. */
  private static final int LEAST_RARE = 10;

  private static final double RARE = 5;

  /** Chance that a word of a summary comes from its source unchanged. */
  private static final double TAKEN = 0.17;

  /** Words come in clusters: a text of n words meets as many as this share of n would by chance. */
  private static final double SCATTER = 0.6;

  private final Pair pair;
  private final Trigrams trigrams;
  private final Parameters parameters;
  private final double[] scores;
  private final double[] bonus;

  SummaryFinder(Pair pair, Trigrams trigrams, Parameters parameters) {
    this.pair = pair;
    this.trigrams = trigrams;
    this.parameters = parameters;
    scores = new double[pair.a.size()];
    bonus = parameters.has(Step.BOUNDARY_BONUS) ? BONUS : new double[BONUS.length];
  }

  /** Whether the pair shares enough to look for a summary. */
  static boolean isWorthwhile(Pair pair, SeedFinder seeds) {
    return pair.b.size() >= LEAST_SOURCE && seeds.bestRows(ROWS) >= LEAST_ROWS;
  }

  /** The summary, if there is one; it replaces those of {@code passages} that it overlaps. */
  Optional<Candidate> find(List<Candidate> passages) {
    score();
    return bestSegment()
        .filter(
            segment ->
                new SummaryEvidence(pair, trigrams, segment.place(), passages)
                        .logit(segment.score())
                    > parameters.summaryLogit());
  }

  private void score() {
    double[] byStem = scoresByStem();
    int inTrigramUntil = -1;
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      if (trigrams.isShared(i)) {
        inTrigramUntil = i + 2;
      }
      scores[i] = i <= inTrigramUntil ? inTrigram(i) : score(i, byStem);
      sum += scores[i];
    }
    double mean = Math.max(0, sum / (scores.length + prior()));
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= mean; // a text that shares a lot everywhere is no summary somewhere
    }
  }

  /** Three words in a row that many sources have say nothing of this one. */
  private double inTrigram(int i) {
    double share = RunRarity.share(pair.rarity.nats(i));
    return share * IN_TRIGRAM + (1 - share) * PRESENT_STOP;
  }

  /** Tokens that the mean leans on nothing for; none where the pair shares everyday words only. */
  private int prior() {
    int rare = 0;
    for (int id = 0; id < pair.a.index.size(); id++) {
      rare += pair.a.evidence(id) >= RARE ? 1 : 0;
    }
    return rare >= LEAST_RARE ? SHORT : 0;
  }

  private double score(int i, double[] byStem) {
    int id = pair.a.index.idAt(i);
    boolean shared = pair.a.partner[id] != Side.NONE;
    boolean inBigram =
        shared && (trigrams.isBigramShared(i) || (i > 0 && trigrams.isBigramShared(i - 1)));
    if (inBigram) {
      return byStem[id] == PRESENT_STOP ? 0 : IN_BIGRAM;
    }
    return byStem[id];
  }

  /** By stem of A: what a word of it brings that stands alone. */
  private double[] scoresByStem() {
    double[] byStem = new double[pair.a.index.size()];
    for (int id = 0; id < byStem.length; id++) {
      double chance = -Math.expm1(-SCATTER * pair.frequency(id) * pair.b.size());
      boolean shared = pair.a.partner[id] != Side.NONE;
      byStem[id] = shared ? present(chance) : chance > 0.5 ? ABSENT_STOP : ABSENT;
    }
    return byStem;
  }

  private static double present(double chance) {
    return chance > 0.5
        ? PRESENT_STOP
        : Math.max(PRESENT_LEAST, Math.min(PRESENT_MOST, Math.log(TAKEN / chance)));
  }

  private Optional<Candidate> bestSegment() {
    double sum = 0;
    double bestStart = Double.NEGATIVE_INFINITY;
    double best = 0;
    int start = 0;
    int from = 0;
    int to = 0;
    for (int i = 0; i < scores.length; i++) {
      double opening = bonus[pair.a.tokens.boundary(i)] - sum;
      if (opening > bestStart) {
        bestStart = opening;
        start = i;
      }
      sum += scores[i];
      double total = sum + bestStart + bonus[pair.a.tokens.boundary(i + 1)];
      if (total > best) {
        best = total;
        from = start;
        to = i + 1;
      }
    }
    if (best < LEAST_SCORE || to - from < LEAST_LENGTH) {
      return Optional.empty();
    }
    Rectangle place = new Rectangle(from, to, 0, pair.b.size());
    return Optional.of(
        new Candidate(place, Reading.SUMMARY, best, new Evidence(0, 0, 0, 0, 0, 0, 1)));
  }
}
