package imprimatur.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The fonts that a text needs, and the characters in it that none of them has.
 *
 * @param fonts in order; none has only characters that one before it has
 * @param missing by number
 */
record Typesetting(List<Font> fonts, Set<Integer> missing) {
  /** Of the font that every reader of PDF has: what it can set without a file. */
  private static final int LAST_BUILT_IN = 0xFF;

  static Typesetting of(String text, List<Font> all) {
    Set<Integer> open = new TreeSet<>(text.codePoints().boxed().toList());
    open.removeIf(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    List<Font> used = new ArrayList<>();
    for (Font font : all) {
      if (open.removeIf(font::has)) {
        used.add(font);
      }
    }
    open.removeIf(c -> used.isEmpty() && c <= LAST_BUILT_IN);
    return new Typesetting(used, open);
  }

  /** The families of a style sheet, in order. */
  String families() {
    String own =
        IntStream.range(0, fonts.size()).mapToObj(i -> "f" + i).collect(Collectors.joining(", "));
    return own.isEmpty() ? "sans-serif" : own;
  }

  /** The text with the number of each character that cannot be set in its place. */
  String numbered(String markup) {
    if (missing.isEmpty()) {
      return markup;
    }
    StringBuilder out = new StringBuilder(markup.length());
    markup.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private void append(StringBuilder out, int c) {
    if (missing.contains(c)) {
      out.append(String.format("&lt;U+%04X&gt;", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
