package imprimatur.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a number of terminal columns; wide characters take two. */
public final class TextColumns {
  private TextColumns() {}

  /** The lines of {@code text}; control characters are left out, white space becomes one space. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    int space = -1; // where the line may be broken
    int slash = -1; // where an address may be broken if there is no space
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean blank = Character.isWhitespace(c);
      if (blank ? line.isEmpty() || space == line.length() - 1 : width(c) < 0) {
        continue;
      }
      space = blank ? line.length() : space;
      line.appendCodePoint(blank ? ' ' : c);
      columns += blank ? 1 : width(c);
      if (columns > width) {
        int hard = slash > 0 ? slash : line.length() - Character.charCount(c);
        int end = space > 0 ? space : hard;
        lines.add(line.substring(0, end));
        line.delete(0, space > 0 ? end + 1 : end);
        columns = columns(line);
        space = line.lastIndexOf(" ");
        slash = -1;
      }
      slash = c == '/' ? line.length() : slash;
    }
    lines.add(line.toString());
    return lines;
  }

  /** {@code text} filled up with spaces to {@code width} columns. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - columns(text)));
  }

  /** Columns that {@code text} takes. */
  public static int columns(CharSequence text) {
    return text.codePoints().map(TextColumns::width).filter(width -> width > 0).sum();
  }

  /** Columns that a code point takes; -1 if it must not be printed. */
  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
      return -1;
    }
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
