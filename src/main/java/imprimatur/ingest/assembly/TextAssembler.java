package imprimatur.ingest.assembly;

import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;

/**
 * Collects the characters of a document's text together with their places in the file. Not
 * thread-safe.
 */
public final class TextAssembler {
  private final StringBuilder text = new StringBuilder();
  private final PositionMap.Builder positions;
  private String separator = "";
  private int contentEnd;
  private int expectedLine;
  private int expectedColumn;

  public TextAssembler(Position.Unit unit) {
    positions = PositionMap.builder(unit);
  }

  /** Appends one character that stands at a line and column, both 1-based. */
  public void put(char c, int line, int column) {
    mark();
    if (line != expectedLine || column != expectedColumn) {
      positions.anchor(text.length(), line, column);
    }
    text.append(c);
    contentEnd = text.length();
    expectedLine = line;
    expectedColumn = column + 1;
  }

  /** Appends characters that stand side by side from a line and column on. */
  public void put(CharSequence run, int line, int column) {
    if (run.isEmpty()) {
      return;
    }
    mark();
    if (line != expectedLine || column != expectedColumn) {
      positions.anchor(text.length(), line, column);
    }
    text.append(run);
    contentEnd = text.length();
    expectedLine = line;
    expectedColumn = column + run.length();
  }

  /**
   * Parts what came from what will come, if anything will; of several separators the longest
   * counts.
   */
  public void separate(String value) {
    boolean parted = text.length() > contentEnd; // by a separator that mark() asked for
    if (contentEnd > 0 && !parted && value.length() > separator.length()) {
      separator = value;
    }
  }

  /** Where the next character will stand; a separator that is due is appended first. */
  public int mark() {
    if (!separator.isEmpty()) {
      text.append(separator);
      separator = "";
      expectedLine = 0; // the separator stands nowhere in the file
    }
    return text.length();
  }

  /** Units up to the end of the last character that stands in the file. */
  public int length() {
    return contentEnd;
  }

  /** The text so far; it ends with a character that stands in the file. */
  public String text() {
    return text.substring(0, contentEnd);
  }

  public PositionMap positions() {
    return positions.build();
  }
}
