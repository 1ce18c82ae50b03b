package imprimatur.ingest.html;

import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Steps through a text node and the file side by side, so that every decoded character knows where
 * it is written: a character reference is one character that starts at its ampersand. Not
 * thread-safe.
 */
final class SourceCursor {
  /** The longest name of a character reference is 31 letters. */
  private static final int LONGEST_REFERENCE = 40;

  private final String source;
  private final int end;
  private int next;
  private int pendingUnits;
  private int pendingStart;

  SourceCursor(String source, TextNode node) {
    this.source = source;
    this.next = Math.max(0, node.sourceRange().startPos());
    this.end = Math.min(source.length(), Math.max(next, node.sourceRange().endPos()));
  }

  /** The place in the file of the next character of the node, which is {@code decoded}. */
  int place(char decoded) {
    if (pendingUnits > 0) {
      pendingUnits--;
      return pendingStart;
    }
    if (next >= end) {
      return Math.max(0, end - 1);
    }
    char written = source.charAt(next);
    if (written == '&') {
      return reference();
    }
    if (written == '\r' && decoded == '\n' && next + 1 < end && source.charAt(next + 1) == '\n') {
      next++;
    }
    return next++;
  }

  /** The place of a character reference, or of a bare ampersand; moves past it. */
  private int reference() {
    int start = next;
    int stop = start + 1;
    while (stop < end && stop - start < LONGEST_REFERENCE && isReferencePart(stop)) {
      stop++;
    }
    if (stop < end && source.charAt(stop) == ';') {
      stop++;
    }
    String written = source.substring(start, stop);
    String decoded = Parser.unescapeEntities(written, false);
    int same = commonSuffix(written, decoded);
    if (decoded.equals(written)) {
      next = start + 1;
      return start;
    }
    pendingStart = start;
    pendingUnits = Math.max(0, decoded.length() - same - 1);
    next = stop - same;
    return start;
  }

  private boolean isReferencePart(int index) {
    char c = source.charAt(index);
    return c == '#' ? source.charAt(index - 1) == '&' : c < 128 && Character.isLetterOrDigit(c);
  }

  /** What follows a reference without a semicolon is written as it reads. */
  private static int commonSuffix(String a, String b) {
    int same = 0;
    while (same < a.length()
        && same < b.length() - 1
        && a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)) {
      same++;
    }
    return same;
  }
}
