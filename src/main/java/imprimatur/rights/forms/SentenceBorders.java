package imprimatur.rights.forms;

import imprimatur.model.document.Span;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts the sentence around a place out of running text, footers and hard-wrapped lines.
 *
 * <p>A sentence is at most {@value #REACH} units long on either side of the place, however long the
 * line: that bounds the work on hostile input. Thread-safe.
 */
final class SentenceBorders {
  static final int REACH = 700;

  /** A line this long that does not end like a sentence goes on in the next. */
  private static final int WRAPPED_LINE = 50;

  /** No notice wraps in front of these: they begin one. */
  private static final Pattern CLAIM =
      Pattern.compile("\\s*(?:©|\\([cC]\\)|Copyright (?:©|\\([cC]\\)|(?:19|20)\\d\\d))");

  private static final int CLAIM_LENGTH = 24;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "inc", "co", "ltd", "corp", "bros", "pty", "plc", "llc", "cie", "no", "nr", "st", "mr",
          "mrs", "ms", "dr", "prof", "jr", "sr", "vs", "art", "sp", "o.o", "s.a", "s.p.a", "s.r.l",
          "s.r.o", "u.s", "u.k", "e.v", "v", "abs", "ca", "z.b", "d.h", "soc", "coop", "e", "bzw",
          "usw", "etc", "e.g", "i.e", "approx", "dept", "gov", "copr", "d.o.o", "a.s", "b.v", "n.v",
          "tel", "ооо", "ст", "พ.ศ");

  private SentenceBorders() {}

  /** The sentence around {@code at}, inside {@code [from, to)}, trimmed of white space. */
  static Span around(CharSequence text, int at, int from, int to) {
    int start = at;
    int first = Math.max(from, at - REACH);
    while (start > first && !isBorder(text, start, from, to)) {
      start--;
    }
    int end = at + 1;
    int last = Math.min(to, at + REACH);
    while (end < last && !isBorder(text, end, from, to)) {
      end++;
    }
    return trimmed(text, start, end);
  }

  private static Span trimmed(CharSequence text, int start, int end) {
    int left = start;
    int right = end;
    while (left < right && isBlank(text.charAt(left))) {
      left++;
    }
    while (right > left && isBlank(text.charAt(right - 1))) {
      right--;
    }
    return new Span(left, right);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '|' || c == '•';
  }

  /** Whether a sentence ends just before the unit at {@code i}. */
  private static boolean isBorder(CharSequence text, int i, int from, int to) {
    char before = text.charAt(i - 1);
    return switch (before) {
      case '\n', '\r' -> endsLine(text, i, from, to);
      case '。', '！', '？', '|', '•', '❉', '।' -> true;
      case '.', '!', '?', '…' ->
          i < to && isBlank(text.charAt(i)) && endsSentence(text, i, from, to);
      default -> false;
    };
  }

  private static boolean endsSentence(CharSequence text, int i, int from, int to) {
    int next = i;
    while (next < to && next < i + 8 && isBlank(text.charAt(next))) {
      next++;
    }
    if (next < to && Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    return text.charAt(i - 1) != '.' || !isAbbreviation(text, i - 1, from);
  }

  private static boolean isAbbreviation(CharSequence text, int dot, int from) {
    int start = dot;
    while (start > from && start > dot - 8 && isWordOrDot(text.charAt(start - 1))) {
      start--;
    }
    StringBuilder word = new StringBuilder(8);
    for (int i = start; i < dot; i++) {
      word.append(Folding.fold(text.charAt(i)));
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(start));
    return initial || ABBREVIATIONS.contains(word.toString());
  }

  private static boolean isWordOrDot(char c) {
    return c == '.' || Character.isLetterOrDigit(c);
  }

  /** Whether the line break before {@code i} is more than the wrapping of a long line. */
  private static boolean endsLine(CharSequence text, int i, int from, int to) {
    int lineEnd = i - 1;
    while (lineEnd > from && isBreak(text.charAt(lineEnd - 1)) && i - lineEnd < 3) {
      lineEnd--;
    }
    boolean blankLine = breaks(text, lineEnd, i) > 1 || (i < to && isBreak(text.charAt(i)));
    if (blankLine
        || lineEnd == from
        || ".!?:;。！？".indexOf(text.charAt(lineEnd - 1)) >= 0
        || CLAIM.matcher(text.subSequence(i, Math.min(to, i + CLAIM_LENGTH))).lookingAt()) {
      return true;
    }
    int lineStart = lineEnd;
    while (lineStart > from
        && lineEnd - lineStart <= WRAPPED_LINE
        && !isBreak(text.charAt(lineStart - 1))) {
      lineStart--;
    }
    int length = lineEnd - lineStart;
    boolean goesOn = i < to && Character.isLowerCase(text.charAt(i)) && length >= WRAPPED_LINE / 2;
    return length < WRAPPED_LINE && !goesOn;
  }

  private static int breaks(CharSequence text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      boolean crLf = text.charAt(i) == '\n' && i > start && text.charAt(i - 1) == '\r';
      count += isBreak(text.charAt(i)) && !crLf ? 1 : 0;
    }
    return count;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
