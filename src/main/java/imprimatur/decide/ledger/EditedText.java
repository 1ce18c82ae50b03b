package imprimatur.decide.ledger;

import java.util.List;

/**
 * A text and the simple changes that can be made to it. Lines and columns are 1-based. Immutable.
 */
final class EditedText {
  private final String text;
  private final String lineEnd;

  EditedText(String text) {
    this.text = text;
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** With lines at its end. */
  EditedText appended(List<String> lines) {
    String end = text.isEmpty() || text.endsWith("\n") ? "" : lineEnd;
    return new EditedText(text + end + String.join(lineEnd, lines) + lineEnd);
  }

  /** With a line behind that of a number. */
  EditedText insertedAfter(int line, String added) {
    int at = start(line + 1);
    boolean ended = at == 0 || text.charAt(at - 1) == '\n';
    return inserted(at, ended ? added + lineEnd : lineEnd + added);
  }

  /** With something in front of a character; an end of line in it becomes one as in this text. */
  EditedText inserted(int line, int column, String added) {
    int at = Math.min(text.length(), start(line) + column - 1);
    return inserted(at, added.replace("\n", lineEnd));
  }

  /** With something in front of the last such character, if there is one. */
  EditedText insertedBeforeLast(char mark, String added) {
    int at = text.lastIndexOf(mark);
    return at < 0 ? this : inserted(at, added);
  }

  /** Without {@code words} where they follow {@code head}. */
  EditedText without(String head, String words) {
    return new EditedText(text.replace(head + words, head));
  }

  private EditedText inserted(int at, String added) {
    return new EditedText(text.substring(0, at) + added + text.substring(at));
  }

  /** Number of spaces at the beginning of a line. */
  int indentation(int line) {
    int start = start(line);
    int at = start;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }

  /** The last line in front of another that is neither blank nor a comment. */
  int lastLineBefore(int line) {
    List<String> lines = text.lines().toList();
    int last = Math.min(line - 1, lines.size());
    while (last > 0 && saysNothing(lines.get(last - 1))) {
      last--;
    }
    return last;
  }

  /** Whether an empty line parts a line from the last one that says something. */
  boolean hasGapAbove(int line) {
    List<String> lines = text.lines().toList();
    return lines.subList(lastLineBefore(line), line - 1).stream().anyMatch(String::isBlank);
  }

  private static boolean saysNothing(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }

  /** Where a line begins; the end of the text if there is no such line. */
  private int start(int line) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return text.length();
      }
      at = end + 1;
    }
    return at;
  }

  @Override
  public String toString() {
    return text;
  }
}
