package imprimatur.rights.party;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years of a claim in one form: {@code 2019}, {@code 1995-2024}, {@code 1995-}. Thread-safe. */
final class Years {
  static final String YEAR = "(?:1[89]|20)\\d\\d";

  /** A year, and what may follow it: a second one, a word for today, or a dash that stays open. */
  static final String RANGE =
      YEAR
          + "(?:(?:\\s?[-–—/]\\s?|\\s(?:to|bis|à)\\s)(?:"
          + YEAR
          + "|\\d\\d(?!\\d)|(?iu:present|today|now|heute|hoy|(?:el )?presente|(?:la )?actualidad|aujourd['’]hui|oggi|hoje|heden|idag|i dag|obecnie|dziś|dnes|сегодня|настоящее время|н\\.\\s?в\\.|сьогодні|günümüz|bugün|sekarang|nay)(?!\\p{L})|至今|現在|现在|현재|ปัจจุบัน|वर्तमान|الآن|(?=\\s?\\.)|(?=\\s?$)|(?=[ ]\\p{L})))?";

  private static final Pattern MORE = Pattern.compile("(?:\\s?,\\s?" + YEAR + "(?!\\d)){1,20}");
  private static final Pattern LATER =
      Pattern.compile("(?<!\\d)(" + YEAR + "(?:\\s?[-–—]\\s?" + YEAR + ")?)(?!\\d)");
  private static final int NEAR = 70;

  private Years() {}

  /** Where a list of years that goes on at {@code from} ends. */
  static int endOfList(String words, int from) {
    Matcher more = MORE.matcher(words).region(from, words.length());
    return more.lookingAt() ? more.end() : from;
  }

  /** The years written between two places. */
  static String at(String words, int start, int end) {
    String written = words.substring(start, end);
    boolean attached = end < words.length() && !written.contains(" ");
    return written(written, attached);
  }

  /** The first years not far behind {@code from}. */
  static Optional<String> near(String words, int from) {
    Matcher later = LATER.matcher(words);
    boolean near = later.find(from) && later.start() - from < NEAR;
    return near ? Optional.of(written(later.group(1), false)) : Optional.empty();
  }

  /** A dash with nothing after it is an open range. */
  private static String written(String words, boolean attached) {
    String plain =
        words.replaceAll("\\s(?:to|bis|à)\\s", "-").replaceAll("\\s", "").replaceAll("[–—/,]", "-");
    String first = plain.substring(0, 4);
    if (plain.length() == 4) {
      return first;
    }
    String last = plain.substring(plain.lastIndexOf('-') + 1);
    if (last.matches("\\d{4}")) {
      return first + "-" + last;
    }
    if (last.matches("\\d\\d")) {
      boolean nextCentury = last.compareTo(first.substring(2)) < 0;
      int century = Integer.parseInt(first.substring(0, 2)) + (nextCentury ? 1 : 0);
      return first + "-" + century + last;
    }
    // "2019 - Tern Post" separates; "1996- Tern Post" and "1995 - ." leave the range open
    boolean open = attached || !words.matches(".*\\s[-–—]") || !last.isEmpty();
    return open ? first + "-" : first;
  }
}
