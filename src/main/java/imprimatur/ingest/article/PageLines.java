package imprimatur.ingest.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the lines that stand around articles: menus, share bars, calls, notices. Thread-safe. */
public final class PageLines {
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_CALL = 220;

  private static final int LONGEST_CAPTION = 500;

  /** Credits stand at the very end of a caption, or in front of it. */
  private static final int CREDIT_WITHIN = 40;

  private PageLines() {}

  /** Whether the line is a label of a page and can be nothing else: {@code Share}, {@code Menu}. */
  public static boolean isLabel(String line) {
    return line.length() <= LONGEST_LABEL && Words.WHOLE.contains(plain(line));
  }

  /** Whether the line calls the reader away: {@code Read more: …}, {@code Sign up for …}. */
  public static boolean isCall(String line) {
    if (line.length() > LONGEST_CALL) {
      return false;
    }
    String plain = line.strip().toLowerCase(Locale.ROOT);
    for (String start : Words.STARTS) {
      if (plain.startsWith(start) && isWordEnd(plain, start.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordEnd(String text, int end) {
    return end >= text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || !Character.isLetterOrDigit(text.charAt(end - 1))
        || Character.isIdeographic(text.charAt(end));
  }

  /** Whether the line speaks as rights notices do. */
  public static boolean isNotice(String line) {
    String plain = line.toLowerCase(Locale.ROOT);
    return Words.NOTICES.stream().anyMatch(plain::contains);
  }

  /** Whether any word of the text may concern rights; far wider than {@link #isNotice}. */
  public static boolean speaksOfRights(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return isNotice(text) || Words.RIGHTS.stream().anyMatch(plain::contains);
  }

  /** Whether the line names the holder of a picture, as captions do. */
  public static boolean isPictureCredit(String line) {
    if (line.length() > LONGEST_CAPTION) {
      return false;
    }
    String plain = line.toLowerCase(Locale.ROOT);
    int tail = Math.max(0, plain.length() - CREDIT_WITHIN);
    return Words.CREDITS.stream()
        .anyMatch(credit -> plain.startsWith(credit) || plain.indexOf(credit, tail) >= 0);
  }

  /** Lower case, without the punctuation, arrows and brackets at the ends. */
  private static String plain(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** Loaded when the first line is judged. */
  private static final class Words {
    private static final WordList FILE = WordList.load("page-lines.txt");
    static final Set<String> WHOLE = Set.copyOf(FILE.under("whole"));
    static final List<String> STARTS = FILE.under("start");
    static final List<String> NOTICES = FILE.under("notice");
    static final List<String> RIGHTS = FILE.under("rights");
    static final List<String> CREDITS = FILE.under("credit");
  }
}
