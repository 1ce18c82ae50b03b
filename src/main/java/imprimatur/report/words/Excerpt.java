package imprimatur.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Two passages ready to be shown side by side: harmless text in pieces, words marked, the middle of
 * long ones left out at the same place on both sides.
 *
 * @param left pieces of the submission's passage
 * @param right pieces of the source's passage
 * @param marking what the marks mean
 * @param marked number of marked words on the left and on the right, those left out included
 * @param moved whether words in common stand in another order
 */
public record Excerpt(
    List<Piece> left, List<Piece> right, Marking marking, int marked, boolean moved) {

  /** What is marked. */
  public enum Marking {
    /** Nothing: every word is the same. */
    NONE,
    /** Words that differ. */
    DIFFERENT,
    /** Words in common: most of the others differ. */
    SHARED
  }

  /** A part of a passage. */
  public sealed interface Piece {
    /** Words shown. */
    record Text(String text, boolean marked) implements Piece {}

    /** Words left out: {@code … 120 words, 3 marked …}. */
    record Gap(String text) implements Piece {}
  }

  /** Rarely is a shorter stretch worth leaving out. */
  private static final int LEAST_GAP = 8;

  /** How far a cut may move to fall on the same words on both sides. */
  private static final int REACH = 24;

  public Excerpt {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** Compares two passages; of more than about {@code limit} words the middle is left out. */
  public static Excerpt of(String leftText, String rightText, int limit) {
    String left = Harmless.text(leftText);
    String right = Harmless.text(rightText);
    WordDiff diff = WordDiff.of(left, right);
    int size = Math.max(diff.left().size(), diff.right().size());
    boolean same = diff.shared() == diff.left().size() && diff.shared() == diff.right().size();
    boolean alike = diff.shared() * 2 >= size;
    Marking marking = same ? Marking.NONE : alike ? Marking.DIFFERENT : Marking.SHARED;
    Side a = new Side(left, diff.left(), diff::leftPartner, marking);
    Side b = new Side(right, diff.right(), diff::rightPartner, marking);
    Cut cut = Cut.of(a, b, limit);
    return new Excerpt(
        a.pieces(cut.leftHead, cut.leftTail),
        b.pieces(cut.rightHead, cut.rightTail),
        marking,
        a.marked(0, a.words.size()) + b.marked(0, b.words.size()),
        diff.moved() > 0);
  }

  /** First word left out, and first word shown again, on both sides. */
  private record Cut(int leftHead, int leftTail, int rightHead, int rightTail) {
    static Cut of(Side left, Side right, int limit) {
      int leftSize = left.words.size();
      int rightSize = right.words.size();
      int half = limit / 2;
      int[] head = {Math.min(half, leftSize), Math.min(half, rightSize)};
      int[] tail = {Math.max(leftSize - half, 0), Math.max(rightSize - half, 0)};
      if (leftSize > limit && rightSize > limit) {
        head = pairNear(left, head, -1);
        tail = pairNear(left, tail, 1);
      }
      boolean cutLeft = leftSize > limit && tail[0] - head[0] >= LEAST_GAP;
      boolean cutRight = rightSize > limit && tail[1] - head[1] >= LEAST_GAP;
      return new Cut(
          cutLeft ? head[0] : leftSize,
          cutLeft ? tail[0] : leftSize,
          cutRight ? head[1] : rightSize,
          cutRight ? tail[1] : rightSize);
    }

    /** The pair of words nearest to {@code from}, looked for in one direction. */
    private static int[] pairNear(Side left, int[] from, int step) {
      for (int i = 0; i < REACH; i++) {
        int word = from[0] + i * step;
        int partner = word >= 0 && word < left.words.size() ? left.partner.applyAsInt(word) : -1;
        if (partner >= 0 && Math.abs(partner - from[1]) <= REACH) {
          return new int[] {word, partner};
        }
      }
      return from;
    }
  }

  /** One passage with its words. */
  private record Side(String text, Words words, IntUnaryOperator partner, Marking marking) {
    boolean isMarked(int word) {
      return switch (marking) {
        case NONE -> false;
        case DIFFERENT -> partner.applyAsInt(word) < 0;
        case SHARED -> partner.applyAsInt(word) >= 0 && tells(word);
      };
    }

    /** A short word in common tells nothing unless its neighbour is in common, too. */
    private boolean tells(int word) {
      return words.end(word) - words.start(word) >= 5
          || isPaired(word - 1, -1)
          || isPaired(word + 1, 1);
    }

    private boolean isPaired(int word, int step) {
      return word >= 0
          && word < words.size()
          && partner.applyAsInt(word) >= 0
          && partner.applyAsInt(word) == partner.applyAsInt(word - step) + step;
    }

    int marked(int from, int to) {
      int count = 0;
      for (int i = from; i < to; i++) {
        count += isMarked(i) ? 1 : 0;
      }
      return count;
    }

    /** All pieces, words {@code [head, tail)} left out. */
    List<Piece> pieces(int head, int tail) {
      List<Piece> pieces = new ArrayList<>();
      if (head == tail) {
        addShown(pieces, 0, words.size(), 0, text.length());
        return pieces;
      }
      addShown(pieces, 0, head, 0, words.end(head - 1));
      pieces.add(new Piece.Gap(gap(head, tail)));
      addShown(pieces, tail, words.size(), words.start(tail), text.length());
      return pieces;
    }

    private String gap(int head, int tail) {
      String unit = words.mostlyCharacters() ? " characters" : " words";
      int marks = marked(head, tail);
      String note =
          marking == Marking.DIFFERENT && marks > 0
              ? ", " + Harmless.amount(marks) + " differ"
              : "";
      return "… " + Harmless.amount(tail - head) + unit + note + " …";
    }

    /** Words {@code [from, to)} and all between them; a run of marked words is one piece. */
    private void addShown(List<Piece> pieces, int from, int to, int start, int end) {
      int at = start;
      for (int i = from; i < to; i++) {
        if (isMarked(i)) {
          int last = i;
          while (last + 1 < to && isMarked(last + 1)) {
            last++;
          }
          addText(pieces, at, words.start(i), false);
          addText(pieces, words.start(i), words.end(last), true);
          at = words.end(last);
          i = last;
        }
      }
      addText(pieces, at, end, false);
    }

    private void addText(List<Piece> pieces, int start, int end, boolean marked) {
      if (end > start) {
        pieces.add(new Piece.Text(text.substring(start, end), marked));
      }
    }
  }
}
