package imprimatur.align.pair;

import java.util.Arrays;

/**
 * Pairs the tokens of a window of A with those of a window of B, each used once.
 *
 * <p>Common runs come first, the longest first, ties to the one nearest to the diagonal of what is
 * already paired (after Wise, <i>Running Karp–Rabin matching and greedy string tiling</i>, 1993);
 * then single content words, nearest to their expected place; then neighbours of pairs, by which
 * stop words join. So repeated words do not count twice. All indices are relative to the window.
 * Workspace of one pair of texts; not thread-safe.
 */
public final class OneToOne {
  /** No partner. */
  public static final int NONE = -1;

  /** How a token was paired. */
  static final byte UNPAIRED = 0;

  static final byte SINGLE = 1;
  public static final byte NEIGHBOUR = 2;
  public static final byte RUN = 3;

  private static final int SHORTEST_RUN = 3;

  /** Runs from this length on need no tie-break by the diagonal. */
  private static final int LONG_RUN = 12;

  /** Ties that are looked at. */
  private static final int MOST_TIES = 64;

  /** How far from its expected place a single word may be paired, in tokens. */
  private static final double NEAR = 59.7;

  /** How far around a token its expected place is read from paired neighbours, in tokens. */
  private static final int NEIGHBOURHOOD = 200;

  private static final int LENGTH_SHIFT = 40;
  private static final int PLACE_SHIFT = 20;
  private static final int PLACE_MASK = (1 << PLACE_SHIFT) - 1;
  private static final int LONGEST_COUNTED = 4095;

  private final Pair pair;
  private final Trigrams trigrams;
  private Rectangle window;
  private int sizeA;
  private int sizeB;
  private int diagonal;
  private int[] ofA = new int[64];
  private int[] ofB = new int[64];
  private byte[] kindA = new byte[64];
  private byte[] kindB = new byte[64];
  private long[] runs = new long[64];
  private int runCount;

  public OneToOne(Pair pair, Trigrams trigrams) {
    this.pair = pair;
    this.trigrams = trigrams;
  }

  /**
   * Pairs the tokens of {@code window}, where {@code core} gives the first idea of the diagonal.
   */
  public void match(Rectangle window, Rectangle core) {
    this.window = window;
    sizeA = window.lengthA();
    sizeB = window.lengthB();
    diagonal = (core.b0() - window.b0()) - (core.a0() - window.a0());
    clear();
    findRuns();
    pairRuns();
    pairSingles();
    pairFollowing();
    pairPreceding();
  }

  public Rectangle window() {
    return window;
  }

  /** The partner of token {@code i} of the window of A, or {@link #NONE}. */
  public int ofA(int i) {
    return ofA[i];
  }

  /** The partner of token {@code j} of the window of B, or {@link #NONE}. */
  public int ofB(int j) {
    return ofB[j];
  }

  public byte kindA(int i) {
    return kindA[i];
  }

  public byte kindB(int j) {
    return kindB[j];
  }

  private void clear() {
    if (ofA.length < sizeA) {
      ofA = new int[sizeA * 2];
      kindA = new byte[sizeA * 2];
    }
    if (ofB.length < sizeB) {
      ofB = new int[sizeB * 2];
      kindB = new byte[sizeB * 2];
    }
    Arrays.fill(ofA, 0, sizeA, NONE);
    Arrays.fill(ofB, 0, sizeB, NONE);
    Arrays.fill(kindA, 0, sizeA, UNPAIRED);
    Arrays.fill(kindB, 0, sizeB, UNPAIRED);
    runCount = 0;
  }

  private int stemA(int i) {
    return pair.a.stems[window.a0() + i];
  }

  private int stemB(int j) {
    return pair.b.stems[window.b0() + j];
  }

  private boolean equal(int i, int j) {
    return i >= 0 && j >= 0 && i < sizeA && j < sizeB && stemA(i) == stemB(j);
  }

  // --- runs

  private void findRuns() {
    for (int i = 0; i + SHORTEST_RUN <= sizeA; i++) {
      if (!trigrams.isUsable(window.a0() + i)) {
        continue;
      }
      for (int place = trigrams.firstPlace(window.a0() + i);
          place != Trigrams.NONE && place + SHORTEST_RUN <= window.b1();
          place = trigrams.nextPlace(place)) {
        if (place >= window.b0()) {
          addRun(i, place - window.b0());
        }
      }
    }
    Arrays.sort(runs, 0, runCount);
  }

  private void addRun(int i, int j) {
    if (equal(i - 1, j - 1) && trigrams.isUsable(window.a0() + i - 1)) {
      return; // part of a run that began before
    }
    int back = 0;
    while (equal(i - back - 1, j - back - 1)) {
      back++; // only trigrams too common to begin with
    }
    int length = back;
    while (equal(i - back + length, j - back + length)) {
      length++;
    }
    if (length < SHORTEST_RUN) {
      return; // two trigrams of the same hash
    }
    if (runCount == runs.length) {
      runs = Arrays.copyOf(runs, runCount * 2);
    }
    long counted = Math.min(length, LONGEST_COUNTED);
    runs[runCount++] = (counted << LENGTH_SHIFT) | ((long) (i - back) << PLACE_SHIFT) | (j - back);
  }

  private static int length(long run) {
    return (int) (run >>> LENGTH_SHIFT);
  }

  private static int placeA(long run) {
    return (int) (run >>> PLACE_SHIFT) & PLACE_MASK;
  }

  private static int placeB(long run) {
    return (int) run & PLACE_MASK;
  }

  private void pairRuns() {
    for (int k = runCount - 1; k >= 0; k--) {
      int length = length(runs[k]);
      if (length < LONG_RUN && k > 0 && length(runs[k - 1]) == length) {
        int best = nearestToDiagonal(k);
        long swap = runs[best];
        runs[best] = runs[k];
        runs[k] = swap;
      }
      pairFreeParts(runs[k]);
    }
  }

  private int nearestToDiagonal(int last) {
    int length = length(runs[last]);
    int best = last;
    double nearest = Double.MAX_VALUE;
    for (int k = last; k >= Math.max(0, last - MOST_TIES) && length(runs[k]) == length; k--) {
      double distance = Math.abs(placeB(runs[k]) - expected(placeA(runs[k])));
      if (distance < nearest) {
        nearest = distance;
        best = k;
      }
    }
    return best;
  }

  /** Pairs those parts of a run that are still free and long enough. */
  private void pairFreeParts(long run) {
    int i = placeA(run);
    int j = placeB(run);
    int length = length(run);
    int start = 0;
    for (int t = 0; t <= length; t++) {
      boolean free = t < length && ofA[i + t] == NONE && ofB[j + t] == NONE;
      if (free) {
        continue;
      }
      if (t - start >= SHORTEST_RUN) {
        for (int z = start; z < t; z++) {
          join(i + z, j + z, RUN);
        }
      }
      start = t + 1;
    }
  }

  private void join(int i, int j, byte kind) {
    ofA[i] = j;
    ofB[j] = i;
    kindA[i] = kind;
    kindB[j] = kind;
  }

  // --- single words

  private void pairSingles() {
    for (int i = 0; i < sizeA; i++) {
      int id = pair.a.index.idAt(window.a0() + i);
      if (ofA[i] == NONE && pair.a.partner[id] != Side.NONE && !pair.a.common[id]) {
        int j = nearestFree(pair.a.partner[id], expected(i));
        if (j != NONE) {
          join(i, j, SINGLE);
        }
      }
    }
  }

  private int nearestFree(int id, double expected) {
    StemIndex index = pair.b.index;
    int best = NONE;
    double nearest = NEAR;
    for (int p = index.firstPlaceFrom(id, window.b0()); p < index.endPlace(id); p++) {
      int j = index.place(p) - window.b0();
      if (j >= sizeB) {
        break;
      }
      double distance = Math.abs(j - expected);
      if (ofB[j] == NONE && distance < nearest) {
        nearest = distance;
        best = j;
      }
    }
    return best;
  }

  /** Where token {@code i} of A should be in B, after its nearest paired neighbour. */
  private double expected(int i) {
    for (int d = 1; d < NEIGHBOURHOOD; d++) {
      int before = i - d;
      int after = i + d;
      if (before >= 0 && ofA[before] != NONE) {
        return ofA[before] + d;
      }
      if (after < sizeA && ofA[after] != NONE) {
        return ofA[after] - d;
      }
      if (before < 0 && after >= sizeA) {
        break;
      }
    }
    return i + diagonal;
  }

  // --- neighbours

  private void pairFollowing() {
    for (int i = 0; i + 1 < sizeA; i++) {
      int j = ofA[i];
      if (j == NONE || j + 1 >= sizeB) {
        continue;
      }
      if (ofA[i + 1] == NONE && ofB[j + 1] == NONE && equal(i + 1, j + 1)) {
        join(i + 1, j + 1, NEIGHBOUR);
        promote(i, j);
      } else if (ofA[i + 1] == j + 1 && kindA[i] == SINGLE && kindA[i + 1] == SINGLE) {
        promote(i, j);
        promote(i + 1, j + 1);
      }
    }
  }

  private void pairPreceding() {
    for (int i = sizeA - 1; i > 0; i--) {
      int j = ofA[i];
      if (j > 0 && ofA[i - 1] == NONE && ofB[j - 1] == NONE && equal(i - 1, j - 1)) {
        join(i - 1, j - 1, NEIGHBOUR);
        promote(i, j);
      }
    }
  }

  private void promote(int i, int j) {
    if (kindA[i] == SINGLE) {
      kindA[i] = NEIGHBOUR;
      kindB[j] = NEIGHBOUR;
    }
  }
}
