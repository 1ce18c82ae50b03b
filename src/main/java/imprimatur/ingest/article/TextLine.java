package imprimatur.ingest.article;

import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line of a plain text that is not blank.
 *
 * @param span its place in the text, without white space at its ends
 * @param text its characters
 * @param afterGap whether blank lines part it from the line before
 */
record TextLine(Span span, String text, boolean afterGap) {
  private static final int SHORTEST_PROSE = 80;
  private static final int LONGEST_PATH = 150;
  private static final int LONGEST_STEP = 40;

  /** The lines of a text that are not blank, in their order. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    boolean gap = false;
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      Optional<Span> span = stripped(text, start, end);
      if (span.isPresent()) {
        lines.add(new TextLine(span.get(), span.get().slice(text), gap));
        gap = false;
      } else {
        gap = true;
      }
      boolean crLf = text.startsWith("\r\n", end);
      start = end + (crLf ? 2 : 1);
    }
    return lines;
  }

  /** A paragraph as if it were a line. */
  static TextLine of(Span paragraph, String text) {
    return new TextLine(paragraph, paragraph.slice(text).replace('\n', ' '), true);
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static Optional<Span> stripped(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  /** Whether the line reads as sentences do: long, and with the marks that end them. */
  boolean isProse() {
    return isProse(text);
  }

  /** Whether a line of that text reads so. */
  static boolean isProse(String text) {
    int weight = 0;
    boolean marks = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      weight += Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100) ? 3 : 1;
      marks |= ".,;:!?。，！？؟।…".indexOf(c) >= 0;
    }
    return marks && weight >= SHORTEST_PROSE;
  }

  /** Whether the line is the path of a page in its site: {@code Home / World / Asia}. */
  boolean isBreadcrumb() {
    String[] steps = text.split("\\s*[>›»]\\s*|\\s+/\\s+", -1);
    return steps.length > 1
        && text.length() <= LONGEST_PATH
        && Arrays.stream(steps).allMatch(step -> !step.isEmpty() && step.length() <= LONGEST_STEP);
  }
}
