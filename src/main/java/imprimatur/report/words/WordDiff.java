package imprimatur.report.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs the words that two texts have in common, in order, and then the runs of them that stand in
 * another order; the others differ.
 *
 * <p>Common beginnings and ends are paired first. What is left is solved exactly, by the table of
 * the longest common subsequence, if the table is small; a larger stretch is first cut at words
 * that occur once on either side (patience diff: the longest rising sequence of such words). A
 * large stretch that cannot be cut is taken to differ, so that the work stays within a few million
 * steps however the texts are made.
 */
final class WordDiff {
  private static final int NONE = -1;
  private static final long LARGEST_TABLE = 1 << 20;
  private static final int MOST_CUTS = 12;

  private final Words left;
  private final Words right;
  private final int[] leftPartner;
  private final int[] rightPartner;
  private int moved;

  private WordDiff(Words left, Words right) {
    this.left = left;
    this.right = right;
    leftPartner = new int[left.size()];
    rightPartner = new int[right.size()];
    Arrays.fill(leftPartner, NONE);
    Arrays.fill(rightPartner, NONE);
  }

  /** Compares two texts. */
  static WordDiff of(String left, String right) {
    Map<String, Integer> dictionary = new HashMap<>();
    WordDiff diff = new WordDiff(Words.of(left, dictionary), Words.of(right, dictionary));
    diff.compare(new Stretch(0, diff.left.size(), 0, diff.right.size()), MOST_CUTS);
    diff.pairMoved();
    return diff;
  }

  /** Words {@code [from, to)} on the left against {@code [otherFrom, otherTo)} on the right. */
  private record Stretch(int from, int to, int otherFrom, int otherTo) {
    boolean isEmpty() {
      return from == to || otherFrom == otherTo;
    }

    long cells() {
      return (long) (to - from + 1) * (otherTo - otherFrom + 1);
    }
  }

  /** Of the order and the runs that which pairs more words comes first. */
  private void pairMoved() {
    WordDiff runs = new WordDiff(left, right);
    runs.moved = MovedRuns.pair(left, right, runs.leftPartner, runs.rightPartner);
    if (runs.moved > shared()) {
      System.arraycopy(runs.leftPartner, 0, leftPartner, 0, leftPartner.length);
      System.arraycopy(runs.rightPartner, 0, rightPartner, 0, rightPartner.length);
      moved = runs.moved;
    } else {
      moved = MovedRuns.pair(left, right, leftPartner, rightPartner);
    }
  }

  Words left() {
    return left;
  }

  Words right() {
    return right;
  }

  /** Index of the right word that the left one is paired with, or -1. */
  int leftPartner(int index) {
    return leftPartner[index];
  }

  /** Index of the left word that the right one is paired with, or -1. */
  int rightPartner(int index) {
    return rightPartner[index];
  }

  /** Number of words that were paired in another order. */
  int moved() {
    return moved;
  }

  /** Number of pairs. */
  int shared() {
    return (int) Arrays.stream(leftPartner).filter(p -> p != NONE).count();
  }

  private void compare(Stretch whole, int cutsLeft) {
    Stretch stretch = trimmed(whole);
    if (stretch.isEmpty()) {
      return;
    }
    if (stretch.cells() <= LARGEST_TABLE) {
      solve(stretch);
    } else if (cutsLeft > 0) {
      cut(stretch, cutsLeft - 1);
    }
  }

  private boolean same(int leftIndex, int rightIndex) {
    return left.id(leftIndex) == right.id(rightIndex);
  }

  private void pair(int leftIndex, int rightIndex) {
    leftPartner[leftIndex] = rightIndex;
    rightPartner[rightIndex] = leftIndex;
  }

  private Stretch trimmed(Stretch s) {
    int from = s.from;
    int otherFrom = s.otherFrom;
    while (from < s.to && otherFrom < s.otherTo && same(from, otherFrom)) {
      pair(from++, otherFrom++);
    }
    int to = s.to;
    int otherTo = s.otherTo;
    while (to > from && otherTo > otherFrom && same(to - 1, otherTo - 1)) {
      pair(--to, --otherTo);
    }
    return new Stretch(from, to, otherFrom, otherTo);
  }

  private void solve(Stretch s) {
    int rows = s.to - s.from;
    int columns = s.otherTo - s.otherFrom;
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            same(s.from + i, s.otherFrom + j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (same(s.from + i, s.otherFrom + j)) {
        pair(s.from + i++, s.otherFrom + j++);
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private void cut(Stretch s, int cutsLeft) {
    int from = s.from;
    int otherFrom = s.otherFrom;
    List<int[]> anchors = risingAnchors(s);
    for (int[] anchor : anchors) {
      pair(anchor[0], anchor[1]);
      compare(new Stretch(from, anchor[0], otherFrom, anchor[1]), cutsLeft);
      from = anchor[0] + 1;
      otherFrom = anchor[1] + 1;
    }
    if (!anchors.isEmpty()) {
      compare(new Stretch(from, s.to, otherFrom, s.otherTo), cutsLeft);
    }
  }

  /** Pairs of words that occur once on either side, thinned to rise on both sides. */
  private List<int[]> risingAnchors(Stretch s) {
    Map<Integer, Integer> once = onlyOnce(right, s.otherFrom, s.otherTo);
    Map<Integer, Integer> here = onlyOnce(left, s.from, s.to);
    List<int[]> pairs = new ArrayList<>();
    for (int i = s.from; i < s.to; i++) {
      Integer other = once.get(left.id(i));
      if (other != null && other != NONE && here.get(left.id(i)) != NONE) {
        pairs.add(new int[] {i, other});
      }
    }
    return longestRising(pairs);
  }

  private static Map<Integer, Integer> onlyOnce(Words words, int from, int to) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(words.id(i), i, (a, b) -> NONE);
    }
    return places;
  }

  /** The longest subsequence whose second numbers rise, by patience sorting. */
  private static List<int[]> longestRising(List<int[]> pairs) {
    int[] tops = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int piles = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = piles;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tops[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? NONE : tops[low - 1];
      tops[low] = i;
      piles = Math.max(piles, low + 1);
    }
    List<int[]> rising = new ArrayList<>();
    for (int i = piles == 0 ? NONE : tops[piles - 1]; i != NONE; i = before[i]) {
      rising.add(pairs.get(i));
    }
    Collections.reverse(rising);
    return rising;
  }
}
