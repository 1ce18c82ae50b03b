package imprimatur.ingest.format;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts text that is written backwards behind a right-to-left override (U+202E) into the order in
 * which it is shown; what reads forwards as it is written stays. Only letters of scripts that run
 * from the left are turned: for others the override changes nothing. The text keeps its length. Not
 * thread-safe; one per document.
 */
final class VisualOrder {
  private static final char OVERRIDE = '\u202E';
  private static final char POP = '\u202C';

  private final Document document;
  private final StringBuilder text;
  private final List<Span> turned = new ArrayList<>();

  private VisualOrder(Document document) {
    this.document = document;
    this.text = new StringBuilder(document.text());
  }

  /** The document as it is shown, with a warning if that is not as it is written. */
  static Document of(Document document) {
    if (document.text().indexOf(OVERRIDE) < 0) {
      return document;
    }
    VisualOrder order = new VisualOrder(document);
    order.turn();
    return order.turned.isEmpty() ? document : order.result();
  }

  private void turn() {
    String written = document.text();
    for (int at = written.indexOf(OVERRIDE); at >= 0; at = written.indexOf(OVERRIDE, at + 1)) {
      Span run = new Span(at + 1, end(written, at + 1));
      if (runsFromTheLeft(run.slice(written)) && isBackwards(run.slice(written))) {
        text.replace(
            run.start(), run.end(), new StringBuilder(run.slice(written)).reverse().toString());
        turned.add(run);
      }
    }
  }

  /** An override ends with its line, since lines of a text are paragraphs to a display. */
  private static int end(String written, int from) {
    int end = from;
    while (end < written.length() && "\n\r\u2029".indexOf(written.charAt(end)) < 0) {
      char c = written.charAt(end);
      if (c == POP || c == OVERRIDE) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean runsFromTheLeft(String run) {
    long left = run.codePoints().filter(c -> direction(c) == LEFT).count();
    long right = run.codePoints().filter(VisualOrder::isFromTheRight).count();
    return left > right;
  }

  /** Where the override itself is overridden, or is a stray one, words stand as they are read. */
  private static boolean isBackwards(String run) {
    return run.indexOf('\u202D') < 0 && count(BACKWARDS, run) >= count(FORWARDS, run);
  }

  private static final Pattern FORWARDS =
      Pattern.compile("\\p{L}[.,;:!?](?=\\s|$)|\\b\\p{Lu}\\p{Ll}+\\b");

  private static final Pattern BACKWARDS =
      Pattern.compile("(?<=\\s|^)[.,;:!?]\\p{L}|\\b\\p{Ll}+\\p{Lu}\\b");

  private static long count(Pattern sign, String run) {
    return sign.matcher(run).results().count();
  }

  private static final byte LEFT = Character.DIRECTIONALITY_LEFT_TO_RIGHT;

  private static byte direction(int c) {
    return Character.getDirectionality(c);
  }

  private static boolean isFromTheRight(int c) {
    return direction(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private Document result() {
    int words = turned.stream().mapToInt(s -> s.slice(text).strip().split("\\s+", -1).length).sum();
    Issue note =
        Issue.warning(
            words
                + " words are written backwards behind U+202E, which shows them forwards; they were"
                + " compared as shown",
            document.uri() + ":" + document.positionOf(turned.get(0).start()));
    return new Document(
        document.uri(),
        document.role(),
        document.format(),
        text.toString(),
        document.regions(),
        document.metadata(),
        document.evidence(),
        positions(),
        Stream.concat(document.issues().stream(), Stream.of(note)).toList());
  }

  /** Every turned character where it is written. */
  private PositionMap positions() {
    PositionMap written = document.positions();
    PositionMap.Builder map = PositionMap.builder(written.unit());
    int next = 0;
    for (Span run : turned) {
      next = copy(written, next, run.start(), map);
      for (int i = run.start(); i < run.end(); i++) {
        anchor(written, i, run.end() - 1 - (i - run.start()), map);
      }
      while (next < written.size() && written.offset(next) < run.end()) {
        next++;
      }
      anchor(written, run.end(), run.end(), map);
    }
    copy(written, next, Integer.MAX_VALUE, map);
    return map.build();
  }

  private static int copy(PositionMap written, int from, int end, PositionMap.Builder map) {
    int next = from;
    for (; next < written.size() && written.offset(next) < end; next++) {
      map.anchor(written.offset(next), written.line(next), written.column(next));
    }
    return next;
  }

  private static void anchor(PositionMap written, int at, int from, PositionMap.Builder map) {
    map.anchor(at, written.at(from).line(), written.at(from).column());
  }
}
