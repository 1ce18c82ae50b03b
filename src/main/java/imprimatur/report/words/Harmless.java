package imprimatur.report.words;

/**
 * Text from outside made safe to show: nothing of it moves a cursor, reorders a line or stays
 * hidden.
 *
 * <p>Control characters become the pictures that Unicode has for them ({@code ␛} for ESC); those
 * without a picture and bidirectional controls become their number ({@code <U+202E>}), since a
 * reader should know of them; line ends and tabs become spaces; invisible formatting is dropped,
 * but for the two joiners that scripts and emoji need; half a surrogate pair becomes U+FFFD.
 */
public final class Harmless {
  private static final int ZWNJ = 0x200C;
  private static final int ZWJ = 0x200D;
  private static final int PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int REPLACEMENT = 0xFFFD;

  /** More marks on one letter would paint over the lines above; no script needs as many. */
  private static final int MOST_MARKS = 6;

  /** Longer runs without a gap are no words; the middle is left out. */
  private static final int LONGEST_WORD = 400;

  private Harmless() {}

  /** The text in one line, safe to show. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      marks = CellWidth.isMark(c) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        append(out, c);
      }
    }
    return shortenWords(out);
  }

  /** The text in one line, safe to show, and at most {@code limit} units long. */
  public static String text(String text, int limit) {
    String bounded = text.length() > 4 * limit ? text.substring(0, 4 * limit) + "…" : text;
    String safe = text(bounded);
    if (safe.length() <= limit) {
      return safe;
    }
    int cut = limit - 1;
    return safe.substring(0, Character.isHighSurrogate(safe.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }

  /** A number as it stands inside texts: {@code 12,345}. */
  public static String amount(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (Character.isWhitespace(c) || c == 0x85) {
      out.append(' ');
    } else if (c < 0x20) {
      out.appendCodePoint(PICTURES + c);
    } else if (c == 0x7F) {
      out.appendCodePoint(PICTURE_OF_DELETE);
    } else if (Character.isISOControl(c) || isBidiControl(c)) {
      out.append(String.format("<U+%04X>", c));
    } else if (Character.getType(c) == Character.SURROGATE) {
      out.appendCodePoint(REPLACEMENT);
    } else if (c == ZWJ || c == ZWNJ || !isInvisible(c)) {
      out.appendCodePoint(c);
    }
  }

  private static boolean isBidiControl(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** Formatting, and the variation selectors: terminals disagree on the width they give. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  private static String shortenWords(StringBuilder text) {
    StringBuilder out = null;
    int from = 0;
    int copied = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean gap = i == text.length() || isGap(text, i);
      if (gap && i - from > LONGEST_WORD) {
        out = out == null ? new StringBuilder() : out;
        out.append(text, copied, from);
        appendShort(out, text.substring(from, i));
        copied = i;
      }
      from = gap ? i + 1 : from;
    }
    return out == null ? text.toString() : out.append(text, copied, text.length()).toString();
  }

  private static boolean isGap(CharSequence text, int index) {
    char c = text.charAt(index);
    return c == ' ' || Words.standsAlone(Character.codePointAt(text, index));
  }

  private static void appendShort(StringBuilder out, String word) {
    int head = word.offsetByCodePoints(0, 24);
    int tail = word.offsetByCodePoints(word.length(), -24);
    int hidden = word.codePointCount(head, tail);
    out.append(word, 0, head).append("… ").append(amount(hidden)).append(" characters …");
    out.append(word, tail, word.length());
  }
}
