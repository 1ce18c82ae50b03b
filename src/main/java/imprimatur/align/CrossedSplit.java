package imprimatur.align;

import imprimatur.align.pair.Candidate;
import imprimatur.align.pair.OneToOne;
import imprimatur.align.pair.Pair;
import imprimatur.align.pair.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a candidate apart whose halves are matched in crossed order: what stands first in A comes
 * last in B, so it is two passages and not one.
 */
final class CrossedSplit {
  /** Pairs on either side of a split. */
  private static final int LEAST_PAIRS = 12;

  /** Share of pairs that may contradict the crossing. */
  private static final double MISPLACED = 0.08;

  /** Splits within splits. */
  private static final int DEPTH = 3;

  private final Pair pair;
  private final OneToOne pairs;
  private final CandidateFinder finder;

  CrossedSplit(Pair pair, OneToOne pairs, CandidateFinder finder) {
    this.pair = pair;
    this.pairs = pairs;
    this.finder = finder;
  }

  /** The parts of {@code candidate}: itself, or two or more. */
  List<Candidate> split(Candidate candidate) {
    List<Candidate> parts = new ArrayList<>();
    split(candidate, DEPTH, parts);
    return parts;
  }

  private void split(Candidate candidate, int depth, List<Candidate> parts) {
    Optional<List<Candidate>> halves =
        depth >= 0 && candidate.place().lengthA() >= 2 * LEAST_PAIRS
            ? halves(candidate.place())
            : Optional.empty();
    if (halves.isEmpty()) {
      parts.add(candidate);
      return;
    }
    halves.get().forEach(half -> split(half, depth - 1, parts));
  }

  private Optional<List<Candidate>> halves(Rectangle place) {
    pairs.match(place, place);
    int[] rank = ranks(place);
    int cut = cut(place, rank);
    if (cut < 0) {
      return Optional.empty();
    }
    int behind = lastOfSecond(place, rank, cut);
    int before = firstOfFirst(place, behind, cut);
    if (before < 0) {
      return Optional.empty();
    }
    int middle = place.a0() + cut;
    Rectangle first = new Rectangle(place.a0(), middle, place.b0() + behind, place.b1());
    Rectangle second = new Rectangle(middle, place.a1(), place.b0(), place.b0() + before);
    return both(finder.within(first), finder.within(second));
  }

  /**
   * Only word-for-word halves are told apart: a rewritten passage may well change the order of its
   * sentences.
   */
  private static Optional<List<Candidate>> both(Optional<Candidate> x, Optional<Candidate> y) {
    boolean verbatim =
        x.isPresent()
            && y.isPresent()
            && x.get().reading() == Candidate.Reading.VERBATIM
            && y.get().reading() == Candidate.Reading.VERBATIM;
    return verbatim ? Optional.of(List.of(x.get(), y.get())) : Optional.empty();
  }

  /** By token of B: number of paired tokens before it; the last is the number of all. */
  private int[] ranks(Rectangle place) {
    int[] rank = new int[place.lengthB() + 1];
    for (int j = 0; j < place.lengthB(); j++) {
      rank[j + 1] = rank[j] + (pairs.ofB(j) == OneToOne.NONE ? 0 : 1);
    }
    return rank;
  }

  /** The border in A that parts the pairs best into two crossed halves; -1 if none does. */
  private int cut(Rectangle place, int[] rank) {
    int total = rank[place.lengthB()];
    RankCounts left = new RankCounts(total);
    int best = -1;
    double least = MISPLACED;
    for (int k = 1; k < place.lengthA() && total >= 2 * LEAST_PAIRS; k++) {
      if (pairs.ofA(k - 1) != OneToOne.NONE) {
        left.add(rank[pairs.ofA(k - 1)]);
      }
      int right = total - left.size();
      if (pair.a.tokens.boundary(place.a0() + k) == 0
          || left.size() < LEAST_PAIRS
          || right < LEAST_PAIRS) {
        continue;
      }
      double misplaced = left.below(right) / (double) Math.min(left.size(), right);
      if (misplaced < least || (best < 0 && misplaced <= least)) {
        least = misplaced;
        best = k;
      }
    }
    return best;
  }

  /**
   * One past the last token of B, before the crossing, that is paired with the second half of A.
   */
  private int lastOfSecond(Rectangle place, int[] rank, int cut) {
    int right = 0;
    for (int i = cut; i < place.lengthA(); i++) {
      right += pairs.ofA(i) == OneToOne.NONE ? 0 : 1;
    }
    int last = 0;
    for (int j = 0; j < place.lengthB() && rank[j] < right; j++) {
      last = pairs.ofB(j) >= cut ? j + 1 : last;
    }
    return last;
  }

  /**
   * The first token of B from {@code from} on that is paired with the first half; -1 if none is.
   */
  private int firstOfFirst(Rectangle place, int from, int cut) {
    for (int j = from; j < place.lengthB(); j++) {
      if (pairs.ofB(j) != OneToOne.NONE && pairs.ofB(j) < cut) {
        return j;
      }
    }
    return -1;
  }

  /** A set of ranks that tells how many are below a bound (a binary indexed tree). */
  private static final class RankCounts {
    private final int[] tree;
    private int size;

    RankCounts(int total) {
      tree = new int[total + 1];
    }

    void add(int rank) {
      size++;
      for (int i = rank + 1; i < tree.length; i += i & -i) {
        tree[i]++;
      }
    }

    int below(int bound) {
      int count = 0;
      for (int i = Math.min(bound, tree.length - 1); i > 0; i -= i & -i) {
        count += tree[i];
      }
      return count;
    }

    int size() {
      return size;
    }
  }
}
