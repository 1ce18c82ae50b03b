package imprimatur.ingest.html;

import imprimatur.model.document.Position;
import java.util.Arrays;

/** Where the characters of a decoded file stand: lines end at LF, CR or CR LF. Immutable. */
final class SourceLines {
  private final int[] starts;

  SourceLines(CharSequence source) {
    int[] found = new int[64];
    int count = 1;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean crLf = c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crLf)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The 1-based line of a character. */
  int line(int offset) {
    int found = Arrays.binarySearch(starts, Math.max(0, offset));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of a character. */
  int column(int offset) {
    return Math.max(0, offset) - starts[line(offset) - 1] + 1;
  }

  Position position(int offset) {
    return new Position(Position.Unit.LINE, line(offset), column(offset));
  }
}
