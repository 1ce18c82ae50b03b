package imprimatur.report.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Pairs the runs of words that stand in another order on the other side, where {@link WordDiff},
 * which keeps the order, left both without a partner. A run has {@value #SHORTEST} words at least;
 * the first place it fits is taken. Linear in the number of words but for what it pairs.
 */
final class MovedRuns {
  private static final int SHORTEST = 4;
  private static final int NONE = -1;

  private final Words left;
  private final Words right;
  private final int[] leftPartner;
  private final int[] rightPartner;
  private final Map<Integer, Integer> places = new HashMap<>();

  private MovedRuns(Words left, Words right, int[] leftPartner, int[] rightPartner) {
    this.left = left;
    this.right = right;
    this.leftPartner = leftPartner;
    this.rightPartner = rightPartner;
  }

  /** Adds the pairs to both columns of partners; returns how many words were paired. */
  static int pair(Words left, Words right, int[] leftPartner, int[] rightPartner) {
    MovedRuns runs = new MovedRuns(left, right, leftPartner, rightPartner);
    runs.index();
    return runs.pair();
  }

  private void index() {
    for (int j = right.size() - SHORTEST; j >= 0; j--) {
      if (isFree(rightPartner, j)) {
        places.put(hash(right, j), j);
      }
    }
  }

  private static boolean isFree(int[] partner, int from) {
    for (int i = from; i < from + SHORTEST; i++) {
      if (partner[i] != NONE) {
        return false;
      }
    }
    return true;
  }

  private static int hash(Words words, int from) {
    int[] ids = new int[SHORTEST];
    for (int i = 0; i < SHORTEST; i++) {
      ids[i] = words.id(from + i);
    }
    return Arrays.hashCode(ids);
  }

  private int pair() {
    int paired = 0;
    int i = 0;
    while (i + SHORTEST <= left.size()) {
      int length = isFree(leftPartner, i) ? take(i, places.getOrDefault(hash(left, i), NONE)) : 0;
      paired += length;
      i += Math.max(1, length);
    }
    return paired;
  }

  /** Pairs the run that begins at both places, if it is long enough; returns its length. */
  private int take(int from, int otherFrom) {
    int length = 0;
    while (otherFrom != NONE && isSame(from + length, otherFrom + length)) {
      length++;
    }
    if (length < SHORTEST) {
      return 0;
    }
    for (int k = 0; k < length; k++) {
      leftPartner[from + k] = otherFrom + k;
      rightPartner[otherFrom + k] = from + k;
    }
    return length;
  }

  private boolean isSame(int i, int j) {
    return i < left.size()
        && j < right.size()
        && leftPartner[i] == NONE
        && rightPartner[j] == NONE
        && left.id(i) == right.id(j);
  }
}
