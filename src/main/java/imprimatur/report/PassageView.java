package imprimatur.report;

import imprimatur.model.finding.QuotedPassage;
import imprimatur.report.words.Excerpt;
import imprimatur.report.words.Harmless;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows two passages side by side on a terminal, one above the other where it is narrow, with the
 * words that differ marked: by colour or, without colour, by brackets. Where most words differ
 * those in common are marked instead; the caption says which.
 *
 * <p>No line is wider than asked for, and nothing in a passage is obeyed by a terminal. Immutable
 * and thread-safe.
 */
public final class PassageView {
  private static final int LEAST_WIDTH = 20;
  private static final int GREATEST_WIDTH = 200;
  private static final int LEAST_FOR_COLUMNS = 70;
  private static final String BAR = " │ ";

  private final int width;
  private final boolean color;
  private final int words;

  /**
   * A view that fills {@code width} columns, taken as 20 … 200.
   *
   * @param words of longer passages the middle is left out
   */
  public PassageView(int width, boolean color, int words) {
    this.width = Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, width));
    this.color = color;
    this.words = Math.max(16, words);
  }

  /**
   * The lines that show a passage: a caption, headings, and the words; without line feeds.
   *
   * @param leftHead names the submission's side
   * @param rightHead names the source's side
   */
  public List<String> lines(String leftHead, String rightHead, QuotedPassage quoted) {
    Excerpt excerpt = Excerpt.of(quoted.submissionText(), quoted.sourceText(), words);
    String caption = Wording.describe(quoted) + "; " + Wording.legend(excerpt);
    List<String> lines = new ArrayList<>();
    flow(width).wrap(List.of(new Flow.Run(caption, Ink.FAINT))).forEach(l -> lines.add(l.text()));
    List<Flow.Run> leftTitle = title(leftHead);
    List<Flow.Run> rightTitle = title(rightHead);
    if (width < LEAST_FOR_COLUMNS) {
      stack(leftTitle, runs(excerpt.left(), excerpt), lines);
      stack(rightTitle, runs(excerpt.right(), excerpt), lines);
    } else {
      beside(leftTitle, rightTitle, lines);
      beside(runs(excerpt.left(), excerpt), runs(excerpt.right(), excerpt), lines);
    }
    return lines;
  }

  private Flow flow(int columns) {
    return new Flow(columns, color);
  }

  private static List<Flow.Run> title(String head) {
    return List.of(new Flow.Run(Harmless.text(head, 200), Ink.STRONG));
  }

  private List<Flow.Run> runs(List<Excerpt.Piece> pieces, Excerpt excerpt) {
    List<Flow.Run> runs = new ArrayList<>();
    for (Excerpt.Piece piece : pieces) {
      if (piece instanceof Excerpt.Piece.Gap gap) {
        runs.add(new Flow.Run(" " + gap.text() + " ", Ink.FAINT));
      } else if (piece instanceof Excerpt.Piece.Text text) {
        runs.add(run(text, excerpt.marking()));
      }
    }
    return runs;
  }

  private Flow.Run run(Excerpt.Piece.Text text, Excerpt.Marking marking) {
    if (!text.marked()) {
      return Flow.Run.plain(text.text());
    }
    if (color) {
      return new Flow.Run(text.text(), Ink.MARK);
    }
    boolean differ = marking == Excerpt.Marking.DIFFERENT;
    return new Flow.Run(differ ? "[" + text.text() + "]" : "*" + text.text() + "*", Ink.MARK);
  }

  private void stack(List<Flow.Run> title, List<Flow.Run> text, List<String> lines) {
    flow(width).wrap(title).forEach(line -> lines.add(line.text()));
    flow(width - 2).wrap(text).forEach(line -> lines.add("  " + line.text()));
  }

  private void beside(List<Flow.Run> left, List<Flow.Run> right, List<String> lines) {
    int column = (width - BAR.length()) / 2;
    List<Flow.Line> leftLines = flow(column).wrap(left);
    List<Flow.Line> rightLines = flow(column).wrap(right);
    for (int i = 0; i < Math.max(leftLines.size(), rightLines.size()); i++) {
      Flow.Line leftLine = i < leftLines.size() ? leftLines.get(i) : new Flow.Line("", 0);
      String rightText = i < rightLines.size() ? rightLines.get(i).text() : "";
      String line = leftLine.text() + " ".repeat(column - leftLine.width()) + BAR + rightText;
      lines.add(rightText.isEmpty() ? line.stripTrailing() : line);
    }
  }
}
