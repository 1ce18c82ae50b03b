package imprimatur.model.document;

/**
 * A place in the file that a text was read from.
 *
 * @param unit what {@code line} counts
 * @param line 1-based line, paragraph or page
 * @param column 1-based column, in UTF-16 units of the decoded file (of the paragraph or page text)
 */
public record Position(Unit unit, int line, int column) {
  /** What the first number of a position counts. */
  public enum Unit {
    LINE,
    PARAGRAPH,
    PAGE
  }

  /** The beginning of a file of lines; also stands for "no better place is known". */
  public static final Position START = new Position(Unit.LINE, 1, 1);

  /**
   * @throws IllegalArgumentException if a number is below 1
   */
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("position " + line + ":" + column + " is below 1:1");
    }
  }

  /** {@code 12:3} in a file of lines, {@code paragraph 12} or {@code page 12} elsewhere. */
  @Override
  public String toString() {
    return switch (unit) {
      case LINE -> line + ":" + column;
      case PARAGRAPH -> "paragraph " + line;
      case PAGE -> "page " + line;
    };
  }
}
