package imprimatur.notation;

import java.io.Serial;

/**
 * A JSON or YAML file that does not say what it should: {@code file:line:col: message}, the line,
 * and a caret under the place.
 */
public final class NotationException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;
  private final String excerpt;

  NotationException(Source source, int line, int column, String message) {
    super(message);
    this.file = source.name();
    this.line = line;
    this.column = column;
    this.excerpt = source.line(line);
  }

  /** An error at a 1-based place of a text that another parser read. */
  public static NotationException at(
      String file, String text, int line, int column, String message) {
    return new NotationException(
        new Source(file, text), Math.max(1, line), Math.max(1, column), message);
  }

  /** The message with file, line and column, 1-based. */
  public String located() {
    return file + ":" + line + ":" + column + ": " + getMessage();
  }

  /** {@link #located()}, then the line at fault and a caret under the place. */
  public String withCaret() {
    if (excerpt.isEmpty()) {
      return located();
    }
    int from = Math.max(0, column - 60);
    String shown = excerpt.substring(Math.min(from, excerpt.length()));
    shown = shown.substring(0, Math.min(shown.length(), 100)).replace('\t', ' ');
    return located() + "\n  " + shown + "\n  " + " ".repeat(Math.max(0, column - 1 - from)) + "^";
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
