package imprimatur.report.ci;

import imprimatur.model.document.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The text of a file and where its lines begin; lines end at LF, CR or CR LF. Immutable. */
final class FileLines {
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  FileLines(String text) {
    this.text = text;
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crLf)) {
        starts.add(i + 1);
      }
    }
  }

  /** UTF-16 units before a place; none if the file has no such place. */
  OptionalInt offset(Position place) {
    if (place.unit() != Position.Unit.LINE || place.line() > starts.size()) {
      return OptionalInt.empty();
    }
    int offset = starts.get(place.line() - 1) + place.column() - 1;
    return offset <= endOfLine(place.line()) ? OptionalInt.of(offset) : OptionalInt.empty();
  }

  /** Offset of the end of a line, its line end left out. */
  int endOfLine(int line) {
    int end = line < starts.size() ? starts.get(line) : text.length();
    int start = starts.get(line - 1);
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** True if a text goes on at {@code offset} with the first character of {@code words}. */
  boolean begins(int offset, String words) {
    return !words.isEmpty() && offset < text.length() && text.charAt(offset) == words.charAt(0);
  }
}
