package imprimatur.align;

import imprimatur.align.pair.Candidate;
import imprimatur.align.pair.Pair;
import imprimatur.align.pair.Rectangle;
import imprimatur.align.pair.Side;
import imprimatur.align.pair.StemIndex;
import imprimatur.align.pair.Trigrams;
import java.util.Arrays;
import java.util.List;

/** What speaks for a stretch of A being a summary of B. Workspace of one question. */
final class SummaryEvidence {
  private static final double INTERCEPT = -23.04;
  private static final double UNEXPLAINED = 3.03;
  private static final double SCORE = 4.85;
  private static final double SPREAD = 3.53;
  private static final double DISTINCT = -0.75;
  private static final double SPREAD_BEYOND = -1.365;
  private static final double REACH = 1.142;
  private static final double DENSEST = -1.12;
  private static final double PASSAGES = 1.135;

  private static final int LEAST_PLACES = 4;
  private static final int MOST_PASSAGES = 4;

  private final Pair pair;
  private final Trigrams trigrams;
  private final Rectangle place;
  private final List<Candidate> inside;
  private final List<Candidate> passages;

  SummaryEvidence(Pair pair, Trigrams trigrams, Rectangle place, List<Candidate> passages) {
    this.pair = pair;
    this.trigrams = trigrams;
    this.place = place;
    this.passages = passages;
    inside = passages.stream().filter(p -> p.place().overlapA(place) > 0).toList();
  }

  /**
   * How much speaks for the stretch, a logit; negative infinity if next to nothing.
   *
   * @param score of the stretch against the whole of B, in nats
   */
  double logit(double score) {
    int[] places = matchedPlaces();
    if (places.length < LEAST_PLACES) {
      return Double.NEGATIVE_INFINITY;
    }
    double middle = quantile(places, 0.75) - quantile(places, 0.25);
    double spread = Math.log(middle / place.lengthA() + 0.05);
    return INTERCEPT
        + UNEXPLAINED * unexplained()
        + SCORE * Math.log(Math.max(1, score))
        + SPREAD * Math.max(-1, Math.min(1, spread))
        + SPREAD_BEYOND * spread
        + DISTINCT * distinct() / Acceptance.DISTINCT_UNIT
        + REACH * Math.max(0, reach() - 0.5)
        + DENSEST * inside.stream().mapToDouble(Candidate::density).max().orElse(0)
        + PASSAGES * Math.min(MOST_PASSAGES, inside.size());
  }

  private static double quantile(int[] sorted, double share) {
    return sorted[(int) (sorted.length * share)];
  }

  /** Where in B the matched words stand, as far as one can tell; ascending. */
  private int[] matchedPlaces() {
    int[] places = new int[place.lengthA()];
    int size = 0;
    StemIndex b = pair.b.index;
    for (int i = place.a0(); i < place.a1(); i++) {
      int id = pair.a.index.idAt(i);
      int other = pair.a.partner[id];
      if (trigrams.isShared(i)) {
        places[size++] = trigrams.firstPlace(i);
      } else if (other != Side.NONE && !pair.a.common[id] && b.count(other) == 1) {
        places[size++] = b.place(b.firstPlace(other));
      }
    }
    places = Arrays.copyOf(places, size);
    Arrays.sort(places);
    return places;
  }

  private double distinct() {
    boolean[] seen = new boolean[pair.a.index.size()];
    double sum = 0;
    for (int i = place.a0(); i < place.a1(); i++) {
      int id = pair.a.index.idAt(i);
      if (!seen[id]) {
        seen[id] = true;
        sum += pair.a.evidence(id);
      }
    }
    return sum;
  }

  /** How far apart in B the passages inside the stretch lie, against its length; a logarithm. */
  private double reach() {
    int from = inside.stream().mapToInt(p -> p.place().b0()).min().orElse(0);
    int to = inside.stream().mapToInt(p -> p.place().b1()).max().orElse(0);
    return inside.isEmpty() ? 0 : Math.log(Math.max(0.3, (to - from) / (double) place.lengthA()));
  }

  /**
   * Evidence of the stretch that no passage explains, against that of the rest of A; a logarithm.
   */
  private double unexplained() {
    boolean[] seen = new boolean[pair.a.index.size()];
    double in = 0;
    double out = 0;
    int outside = 0;
    for (int i = 0; i < pair.a.size(); i++) {
      int id = pair.a.index.idAt(i);
      if (i >= place.a0() && i < place.a1()) {
        if (!seen[id] && pair.a.evidence(id) > 0 && !isExplained(i)) {
          seen[id] = true;
          in += pair.a.evidence(id);
        }
      } else if (!isInPassage(i)) {
        outside++;
        out += pair.a.evidence(id);
      }
    }
    double expected = (out + 20) / (outside + 100.0) * place.lengthA();
    return Math.log((in + 5) / (expected + 5));
  }

  private boolean isInPassage(int token) {
    for (Candidate passage : passages) {
      if (token >= passage.place().a0() && token < passage.place().a1()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a passage holds the token and, on its other side, the same word. */
  private boolean isExplained(int token) {
    for (Candidate passage : inside) {
      Rectangle where = passage.place();
      if (token >= where.a0() && token < where.a1() && occurs(token, where.b0(), where.b1())) {
        return true;
      }
    }
    return false;
  }

  private boolean occurs(int token, int from, int to) {
    StemIndex b = pair.b.index;
    int other = pair.a.partner[pair.a.index.idAt(token)];
    if (other == Side.NONE) {
      return false;
    }
    int first = b.firstPlaceFrom(other, from);
    return first < b.endPlace(other) && b.place(first) < to;
  }
}
