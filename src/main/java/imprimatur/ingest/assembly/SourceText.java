package imprimatur.ingest.assembly;

import imprimatur.model.document.Position;
import java.util.Arrays;
import org.jsoup.parser.Parser;

/** Characters as the file writes them, each with its line and column. Not thread-safe. */
public final class SourceText {
  /** Marks and escapes that are stepped over at most, so that the work stays linear. */
  private static final int LONGEST_STEP = 32;

  private static final int LONGEST_REFERENCE = 34;

  private final StringBuilder written = new StringBuilder();
  private int[] lines = new int[64];
  private int[] columns = new int[64];

  /** Appends characters that stand side by side from a line and column on. */
  public SourceText add(CharSequence run, int line, int column) {
    int from = written.length();
    written.append(run);
    if (written.length() > lines.length) {
      int capacity = Math.max(written.length(), lines.length * 2);
      lines = Arrays.copyOf(lines, capacity);
      columns = Arrays.copyOf(columns, capacity);
    }
    for (int i = 0; i < run.length(); i++) {
      lines[from + i] = line;
      columns[from + i] = column + i;
    }
    return this;
  }

  /** Where the character at {@code index} stands; the file's start if there is none. */
  public Position at(int index) {
    return index < written.length()
        ? new Position(Position.Unit.LINE, lines[index], columns[index])
        : Position.START;
  }

  public int length() {
    return written.length();
  }

  /** The characters so far. */
  public String written() {
    return written.toString();
  }

  /**
   * Appends {@code meant} to a text, each character at the place of what is written for it.
   *
   * <p>Both run along together; where they part, the written side holds a character reference or a
   * mark that is not shown, such as a backslash, and is stepped over.
   *
   * @param from first written character that may count
   * @param to one past the last, over {@code from} unless {@code meant} is empty
   */
  public void put(CharSequence meant, int from, int to, TextAssembler out) {
    int at = from;
    int i = 0;
    while (i < meant.length()) {
      int reference = at < to && written.charAt(at) == '&' ? referenceEnd(at, to) : -1;
      String decoded =
          reference < 0 ? "" : Parser.unescapeEntities(written.substring(at, reference), false);
      if (!decoded.isEmpty() && startsWith(meant, i, decoded)) {
        for (int k = 0; k < decoded.length(); k++) {
          place(decoded.charAt(k), at, out);
        }
        i += decoded.length();
        at = reference;
      } else {
        int found = find(meant.charAt(i), at, to);
        place(meant.charAt(i), Math.min(found < 0 ? at : found, to - 1), out);
        at = found < 0 ? at : found + 1;
        i++;
      }
    }
  }

  private void place(char c, int at, TextAssembler out) {
    out.put(c, lines[at], columns[at]);
  }

  private int find(char c, int at, int to) {
    for (int k = at; k < Math.min(to, at + LONGEST_STEP); k++) {
      char w = written.charAt(k);
      if (w == c || (c == ' ' && Character.isWhitespace(w))) {
        return k;
      }
    }
    return -1;
  }

  /** One past the semicolon of the character reference that begins at {@code at}; -1 if none. */
  private int referenceEnd(int at, int to) {
    for (int k = at + 1; k < Math.min(to, at + LONGEST_REFERENCE); k++) {
      char c = written.charAt(k);
      if (c == ';') {
        return k + 1;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean startsWith(CharSequence text, int from, String start) {
    return from + start.length() <= text.length()
        && text.subSequence(from, from + start.length()).toString().equals(start);
  }
}
