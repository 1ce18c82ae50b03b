package imprimatur.report;

import imprimatur.report.words.CellWidth;
import imprimatur.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines that are never wider than a number of columns.
 *
 * <p>Lines break at spaces, before and after wide characters (but not before their closing or after
 * their opening punctuation), and inside a word that alone is too long; never at a no-break space,
 * which is printed as a space. Immutable and thread-safe.
 */
public final class Flow {
  /**
   * A stretch of harmless text in one ink.
   *
   * @param link address that a terminal opens on a click; empty if there is none
   */
  public record Run(String text, Ink ink, String link) {
    /** Without a link. */
    public Run(String text, Ink ink) {
      this(text, ink, "");
    }

    /** In no special ink. */
    public static Run plain(String text) {
      return new Run(text, Ink.PLAIN);
    }
  }

  /**
   * A finished line.
   *
   * @param text characters to print, codes included
   * @param width columns that they fill
   */
  record Line(String text, int width) {}

  /** One character with the marks on it. */
  private record Cell(String text, int width, Ink ink, String link) {}

  private static final String NOT_FIRST = "、。，．：；？！）］｝」』】》〉〕”’…‥ー々ゝゞ・％";
  private static final String NOT_LAST = "（［｛「『【《〈〔“‘";
  private static final String NO_BREAK_SPACE = "\u00A0";

  /** Operating system command 8: what follows the address is a link to it, until the next. */
  private static final String LINK = "\u001b]8;;";

  private static final String LINK_END = "\u001b\\";

  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  private final int width;
  private final boolean color;

  Flow(int width, boolean color) {
    this.width = Math.max(2, width);
    this.color = color;
  }

  /** The lines that {@code runs} fill; none if they are blank. */
  List<Line> wrap(List<Run> runs) {
    Breaker breaker = new Breaker();
    for (Run run : runs) {
      breaker.add(run);
    }
    return breaker.finish();
  }

  /** The state of one wrapping. */
  private final class Breaker {
    private final List<Line> lines = new ArrayList<>();
    private final List<Cell> line = new ArrayList<>();
    private final List<Cell> word = new ArrayList<>();
    private int lineWidth;
    private boolean space;

    void add(Run run) {
      int c;
      for (int i = 0; i < run.text().length(); i += Character.charCount(c)) {
        c = run.text().codePointAt(i);
        if (c == ' ') {
          placeWord();
          space = true;
        } else {
          addCharacter(c, run);
        }
      }
    }

    private void addCharacter(int c, Run run) {
      int columns = CellWidth.of(c);
      if (columns == 0 && !word.isEmpty()) {
        Cell base = word.remove(word.size() - 1);
        word.add(new Cell(base.text + Character.toString(c), base.width, base.ink, base.link));
        return;
      }
      if (mayBreakBefore(c)) {
        placeWord();
      }
      word.add(new Cell(Character.toString(c), columns, run.ink(), run.link()));
    }

    private boolean mayBreakBefore(int c) {
      if (word.isEmpty()) {
        return false;
      }
      Cell last = word.get(word.size() - 1);
      boolean wide = CellWidth.of(c) == 2 || last.width == 2 || Words.standsAlone(c);
      return wide && NOT_FIRST.indexOf(c) < 0 && !NOT_LAST.contains(last.text);
    }

    private void placeWord() {
      if (word.isEmpty()) {
        return;
      }
      int wordWidth = word.stream().mapToInt(Cell::width).sum();
      int gap = space && !line.isEmpty() ? 1 : 0;
      boolean fits = lineWidth + gap + wordWidth <= width;
      if (!fits && (wordWidth <= width || lineWidth + gap >= width)) {
        endLine();
        gap = 0;
      }
      if (gap == 1) {
        addSpace(word.get(0));
      }
      for (Cell cell : word) {
        place(cell);
      }
      word.clear();
      space = false;
    }

    /** A space between two words of one ink has that ink, too, and so with links. */
    private void addSpace(Cell next) {
      Cell last = line.get(line.size() - 1);
      Ink ink = last.ink == next.ink ? next.ink : Ink.PLAIN;
      place(new Cell(" ", 1, ink, last.link.equals(next.link) ? next.link : ""));
    }

    private void place(Cell cell) {
      if (lineWidth + cell.width > width) {
        endLine();
      }
      line.add(cell);
      lineWidth += cell.width;
    }

    private void endLine() {
      if (!line.isEmpty()) {
        lines.add(new Line(print(line), lineWidth));
      }
      line.clear();
      lineWidth = 0;
    }

    List<Line> finish() {
      placeWord();
      endLine();
      return lines;
    }
  }

  private String print(List<Cell> cells) {
    StringBuilder out = new StringBuilder();
    Ink ink = Ink.PLAIN;
    boolean rightToLeft = false;
    String link = "";
    for (Cell cell : cells) {
      if (!cell.link.equals(link)) {
        link = cell.link;
        out.append(LINK).append(link).append(LINK_END);
      }
      if (cell.ink != ink && color) {
        out.append(ink.off()).append(cell.ink.on());
      }
      ink = cell.ink;
      out.append(cell.text.equals(NO_BREAK_SPACE) ? " " : cell.text);
      rightToLeft |= isRightToLeft(cell.text.codePointAt(0));
    }
    if (!link.isEmpty()) {
      out.append(LINK).append(LINK_END);
    }
    if (color) {
      out.append(ink.off());
    }
    // without the marks, the words of two columns that meet at a line would trade places
    return rightToLeft ? LEFT_TO_RIGHT_MARK + out + LEFT_TO_RIGHT_MARK : out.toString();
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
  }
}
