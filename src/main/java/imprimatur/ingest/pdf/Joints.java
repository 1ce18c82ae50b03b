package imprimatur.ingest.pdf;

import imprimatur.ingest.pdf.extraction.PrintedLine;
import imprimatur.ingest.pdf.extraction.PrintedPage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes between two lines of a paragraph when they are put on one: a space, nothing between
 * characters that need none, and a hyphen only where it belongs to the word. Immutable.
 */
final class Joints {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}-]*");
  private static final Pattern BROKEN = Pattern.compile("[\\p{L}\\d][-\\u2010]$");
  private static final Pattern FIRST_PART = Pattern.compile("(\\p{L}[\\p{L}\\p{M}]*)[-\\u2010]$");
  private static final Pattern REST = Pattern.compile("^\\p{Ll}[\\p{L}\\p{M}]*");
  private static final char SOFT_HYPHEN = '\u00AD';

  private final Set<String> words = new HashSet<>();

  /**
   * @param dropped characters to leave out at the end of the upper line
   * @param space to put between the lines
   */
  record Joint(int dropped, String space) {}

  /** For the lines of these pages, whose words show how hyphens are used. */
  Joints(List<PrintedPage> pages) {
    for (PrintedPage page : pages) {
      for (PrintedLine line : page.lines()) {
        Matcher word = WORD.matcher(line.text());
        while (word.find()) {
          if (word.end() < line.text().length()) { // what ends a line may be half a word
            words.add(word.group().toLowerCase(Locale.ROOT));
          }
        }
      }
    }
  }

  Joint between(PrintedLine upper, PrintedLine lower) {
    String above = upper.text();
    if (above.charAt(above.length() - 1) == SOFT_HYPHEN) {
      return new Joint(1, "");
    }
    if (BROKEN.matcher(above).find()) {
      return new Joint(isDivided(above, lower.text()) ? 1 : 0, "");
    }
    boolean tight =
        isTight(above.codePointBefore(above.length())) || isTight(lower.text().codePointAt(0));
    return new Joint(0, tight ? "" : " ");
  }

  /** Whether the hyphen is there for the end of the line only. */
  private boolean isDivided(String above, String below) {
    Matcher first = FIRST_PART.matcher(above);
    Matcher rest = REST.matcher(below);
    return first.find() && rest.find() && !belongs(first.group(1), rest.group());
  }

  /** Whether the hyphen between two parts is the word's own: {@code well-known}. */
  private boolean belongs(String first, String second) {
    String one = first.toLowerCase(Locale.ROOT);
    String two = second.toLowerCase(Locale.ROOT);
    return words.contains(one + "-" + two) && !words.contains(one + two);
  }

  /** Chinese and Japanese characters and their punctuation stand without spaces. */
  private static boolean isTight(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c < 0x3100)
        || (c >= 0xFF00 && c < 0xFFF0 && !Character.isWhitespace(c));
  }
}
