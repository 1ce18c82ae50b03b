package imprimatur.align;

import imprimatur.align.pair.Candidate.Reading;
import imprimatur.align.pair.OneToOne;
import imprimatur.align.pair.Pair;
import imprimatur.align.pair.Rectangle;
import imprimatur.align.pair.Side;
import imprimatur.text.Tokens;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the borders of a passage: the stretch of each side whose words score best, given the pairs
 * that fall into the stretch of the other side; in turns, until nothing changes.
 *
 * <p>Every token has a log-likelihood ratio in nats: how much likelier is it if this passage
 * derives from that one than by chance. The best stretch is the maximum-sum segment (Kadane), where
 * a segment that begins or ends at the border of a sentence or clause gets a bonus. Workspace of
 * one pair of texts.
 */
final class Borders {
  private static final double RUN = 2.31;
  private static final double NEIGHBOUR = 2.23;
  private static final double NEIGHBOUR_STOP = 2.09;
  private static final double UNPAIRED = -0.46;
  private static final double UNPAIRED_STOP = -0.179;

  /** A content word common in this pair, without a partner. */
  private static final double UNPAIRED_REPEATED = -0.23;

  /** A single word proves half of what its rate says beyond this, within bounds. */
  private static final double SINGLE_SHARE = 0.5;

  private static final double SINGLE_OFFSET = 4.99;
  private static final double SINGLE_LEAST = 0.16;
  private static final double SINGLE_MOST = 2.32;

  private static final double VERBATIM_RUN = 2.82;
  private static final double VERBATIM_OTHER = -6.45;

  /** What a word of the source brings besides, whatever it is: sources are taken in one piece. */
  private static final double SOURCE_WORD = 0.0498;

  /** By boundary of {@link Tokens}: none, comma, clause, sentence, document. */
  private static final double[] BONUS = {0, 2.4, 3.0, 4.5, 4.81};

  private static final int ROUNDS = 3;

  /** How far the first window of B reaches beyond the core, in tokens. */
  private static final int SLACK = 20;

  private final Pair pair;
  private final OneToOne pairs;
  private final double[] bonus;

  // the segment found last, relative to the window
  private int from;
  private int to;

  Borders(Pair pair, OneToOne pairs, Parameters parameters) {
    this.pair = pair;
    this.pairs = pairs;
    bonus = parameters.has(Step.BOUNDARY_BONUS) ? BONUS : new double[BONUS.length];
  }

  /** A passage with the score of its better reading. */
  record Found(Rectangle place, Reading reading, double score) {}

  /** The passage that meets {@code core}, in the window that was matched last. */
  Optional<Found> find(Rectangle core) {
    Optional<Found> loose = find(core, Reading.LOOSE);
    Optional<Found> verbatim = find(core, Reading.VERBATIM);
    if (loose.isPresent() && verbatim.isPresent()) {
      return verbatim.get().score() > loose.get().score() ? verbatim : loose;
    }
    return loose.or(() -> verbatim);
  }

  private Optional<Found> find(Rectangle core, Reading reading) {
    Rectangle window = pairs.window();
    int a0 = core.a0() - window.a0();
    int a1 = core.a1() - window.a0();
    int b0 = Math.max(0, core.b0() - window.b0() - SLACK);
    int b1 = Math.min(window.lengthB(), core.b1() - window.b0() + SLACK);
    double score = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int before = Objects.hash(a0, a1, b0, b1);
      double scoreA = segment(reading, true, new Bounds(b0, b1, core.a0(), core.a1()));
      if (scoreA <= 0) {
        return Optional.empty();
      }
      a0 = from;
      a1 = to;
      double scoreB = segment(reading, false, new Bounds(a0, a1, core.b0(), core.b1()));
      if (scoreB <= 0) {
        return Optional.empty();
      }
      b0 = from;
      b1 = to;
      score = scoreA + scoreB;
      if (before == Objects.hash(a0, a1, b0, b1)) {
        break;
      }
    }
    Rectangle place =
        new Rectangle(window.a0() + a0, window.a0() + a1, window.b0() + b0, window.b0() + b1);
    return Optional.of(new Found(place, reading, score));
  }

  /**
   * What a segment must keep to.
   *
   * @param otherFrom first token of the other side, relative to the window, whose pairs count
   * @param otherTo one past the last
   * @param coreFrom first token of a stretch that the segment must meet, in the text
   * @param coreTo one past the last
   */
  private record Bounds(int otherFrom, int otherTo, int coreFrom, int coreTo) {}

  /** Score of the best segment of one side, which is left in {@link #from} and {@link #to}. */
  private double segment(Reading reading, boolean sideA, Bounds bounds) {
    Side side = sideA ? pair.a : pair.b;
    Rectangle window = pairs.window();
    int offset = sideA ? window.a0() : window.b0();
    int size = sideA ? window.lengthA() : window.lengthB();
    double sum = 0;
    double bestStart = Double.NEGATIVE_INFINITY;
    double best = Double.NEGATIVE_INFINITY;
    int start = 0;
    for (int i = 0; i < size; i++) {
      int token = offset + i;
      double opening = bonus[side.tokens.boundary(token)] - sum;
      if (token < bounds.coreTo() && opening > bestStart) {
        bestStart = opening;
        start = i;
      }
      sum += score(reading, sideA, i, bounds);
      double total = sum + bestStart + bonus[side.tokens.boundary(token + 1)];
      if (token + 1 > bounds.coreFrom() && total > best) {
        best = total;
        from = start;
        to = i + 1;
      }
    }
    return best;
  }

  private double score(Reading reading, boolean sideA, int i, Bounds bounds) {
    int partner = sideA ? pairs.ofA(i) : pairs.ofB(i);
    byte kind = sideA ? pairs.kindA(i) : pairs.kindB(i);
    boolean paired = partner >= bounds.otherFrom() && partner < bounds.otherTo();
    double bonus = sideA ? 0 : SOURCE_WORD;
    if (reading == Reading.VERBATIM) {
      return bonus + (paired && kind == OneToOne.RUN ? VERBATIM_RUN : VERBATIM_OTHER);
    }
    Side side = sideA ? pair.a : pair.b;
    int token = i + (sideA ? pairs.window().a0() : pairs.window().b0());
    return bonus + (paired ? scorePaired(side, token, kind) : scoreUnpaired(side, token));
  }

  private static double scorePaired(Side side, int token, byte kind) {
    if (kind == OneToOne.RUN) {
      return RUN;
    }
    if (kind == OneToOne.NEIGHBOUR) {
      return side.isStop(token) ? NEIGHBOUR_STOP : NEIGHBOUR;
    }
    if (side.isCommon(token)) {
      return 0;
    }
    double proof = SINGLE_SHARE * (-side.logRate(token) - SINGLE_OFFSET);
    return Math.max(SINGLE_LEAST, Math.min(SINGLE_MOST, proof));
  }

  private static double scoreUnpaired(Side side, int token) {
    if (side.isStop(token)) {
      return UNPAIRED_STOP;
    }
    return side.isShared(token) && side.isCommon(token) ? UNPAIRED_REPEATED : UNPAIRED;
  }
}
