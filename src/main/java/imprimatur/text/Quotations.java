package imprimatur.text;

import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a text marks as quotation, by the quotation marks of many languages.
 *
 * <p>A quotation begins and ends within a paragraph (up to a blank line); one that is not closed
 * counts if the next paragraph opens with the same mark, as newspapers do. Apostrophes are told
 * from single quotation marks by their neighbours. Stateless.
 */
public final class Quotations {
  private static final String OPENING = "“„«»「『‹\"＂‘‚";
  private static final String[] CLOSING = {
    "”“‟", "“”‟", "»", "«", "」", "』", "›", "\"”", "＂", "’", "‘’"
  };

  private Quotations() {}

  /**
   * The quotations in {@code regions}, from opening to closing mark, ascending and disjoint.
   *
   * @param regions ascending and disjoint
   */
  public static List<Span> find(String text, List<Span> regions) {
    List<Span> found = new ArrayList<>();
    for (Span region : regions) {
      int start = region.start();
      while (start < region.end()) {
        int end = paragraphEnd(text, start, region.end());
        findInParagraph(text, start, end, region.end(), found);
        start = end;
      }
    }
    return List.copyOf(found);
  }

  /** One past the blank line that ends the paragraph at {@code start}. */
  private static int paragraphEnd(String text, int start, int limit) {
    boolean blank = false;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' && blank) {
        return i + 1;
      }
      blank = c == '\n' || (blank && Character.isWhitespace(c));
    }
    return limit;
  }

  private static void findInParagraph(
      String text, int start, int end, int limit, List<Span> found) {
    boolean[] unclosed = new boolean[CLOSING.length]; // so that no mark is looked for twice
    int i = start;
    while (i < end) {
      int kind = OPENING.indexOf(text.charAt(i));
      if (kind < 0 || !opens(text, i, start, end)) {
        i++;
        continue;
      }
      int close = unclosed[kind] ? -1 : closing(text, i + 1, end, CLOSING[kind]);
      unclosed[kind] = close < 0;
      if (close < 0 && continues(text, end, limit, text.charAt(i))) {
        close = trimmedEnd(text, i, end) - 1;
      }
      if (close > i) {
        found.add(new Span(i, close + 1));
      }
      i = Math.max(i, close) + 1;
    }
  }

  /** A mark that serves as apostrophe or closes elsewhere opens only at the beginning of a word. */
  private static boolean opens(String text, int i, int start, int end) {
    char mark = text.charAt(i);
    if (i + 1 >= end || (Character.isWhitespace(text.charAt(i + 1)) && mark != '«')) {
      return false;
    }
    boolean ambiguous = mark == '‘' || mark == '"' || mark == '»' || mark == '“';
    return !ambiguous || i == start || !Character.isLetterOrDigit(text.charAt(i - 1));
  }

  private static int closing(String text, int from, int end, String marks) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (marks.indexOf(c) >= 0 && closes(text, i, end)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean closes(String text, int i, int end) {
    boolean apostrophe = text.charAt(i) == '’' || text.charAt(i) == '‘';
    return !apostrophe || i + 1 >= end || !Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static boolean continues(String text, int from, int limit, char mark) {
    int i = from;
    while (i < limit && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < limit && text.charAt(i) == mark;
  }

  private static int trimmedEnd(String text, int start, int end) {
    int i = end;
    while (i > start + 1 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
