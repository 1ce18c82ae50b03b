package imprimatur.ingest.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The news agencies that a text may be credited to. Thread-safe. */
public final class Agencies {
  /** In an article's first line the agency stands within this many characters. */
  private static final int DATELINE = 90;

  private static final int SHORT_NAME = 5;
  private static final int LONG_NAME = 40;

  /** A full stop that is not the one of a German day: {@code 3. März}. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\d)\\. ");

  private Agencies() {}

  /** The agency that is credited by exactly this name; one not listed is known by its ending. */
  public static Optional<String> named(String credit) {
    String name = credit.strip();
    return Optional.ofNullable(Names.BY_CREDIT.get(key(name))).or(() -> byEnding(name));
  }

  /** {@code Meridian Wire}: the world has more agencies than a list can hold. */
  private static Optional<String> byEnding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean plain = name.length() <= LONG_NAME && startsUpper(name) && !lower.startsWith("the ");
    return Optional.of(name)
        .filter(n -> plain && n.codePoints().allMatch(Agencies::isNamePart))
        .filter(n -> Names.ENDINGS.stream().anyMatch(e -> endsIn(lower, e)));
  }

  private static boolean isNamePart(int c) {
    return Character.isLetter(c) || c == ' ' || c == '-' || c == '.' || c == '&';
  }

  private static boolean endsIn(String name, String ending) {
    int start = name.length() - ending.length();
    boolean word = Character.isIdeographic(ending.codePointAt(0));
    return start > 0 && name.endsWith(ending) && (word || name.charAt(start - 1) == ' ');
  }

  private static String key(String name) {
    return name.length() <= SHORT_NAME ? name : name.toLowerCase(Locale.ROOT);
  }

  /**
   * The agency in the dateline of an article's first paragraph: {@code HANOI (Reuters) - …}, {@code
   * BERLIN, 3. März (dpa) – …}, {@code 新华社平壤3月1日电 …}.
   */
  public static Optional<String> inDateline(String paragraph) {
    String start = paragraph.substring(0, Math.min(paragraph.length(), DATELINE));
    int open = start.indexOf('(');
    int close = start.indexOf(')', open + 1);
    if (open > 0 && close > 0 && isPlace(start.substring(0, open))) {
      String credit = start.substring(open + 1, close);
      return named(credit).or(() -> named(credit.split("[/,]", 2)[0]));
    }
    int wire = start.indexOf('电');
    if (wire < 0 || wire > 30) {
      wire = start.indexOf('電');
    }
    return wire > 0 && wire <= 30 ? wireOf(start.substring(0, wire)) : slashed(start);
  }

  /** {@code HANOI, March 1 /TASS/. …}. */
  private static Optional<String> slashed(String start) {
    int open = start.indexOf('/');
    int close = start.indexOf('/', open + 1);
    boolean framed = open > 0 && close > 0 && isPlace(start.substring(0, open));
    return framed ? named(start.substring(open + 1, close)) : Optional.empty();
  }

  /** A dateline names a place and perhaps a day; running text in front of a bracket does not. */
  private static boolean isPlace(String text) {
    return text.strip().split("\\s+").length <= 7
        && !SENTENCE_END.matcher(text).find()
        && startsUpper(text);
  }

  private static boolean startsUpper(String text) {
    String place = text.strip();
    return !place.isEmpty()
        && (Character.isUpperCase(place.codePointAt(0))
            || Character.isIdeographic(place.codePointAt(0)));
  }

  private static Optional<String> wireOf(String place) {
    String found = null;
    for (Map.Entry<String, String> entry : Names.BY_CREDIT.entrySet()) {
      boolean starts = place.startsWith(entry.getKey());
      if (starts && (found == null || entry.getKey().length() > found.length())) {
        found = entry.getKey();
      }
    }
    return Optional.ofNullable(found).map(Names.BY_CREDIT::get);
  }

  /** Loaded when the first credit is read. */
  private static final class Names {
    static final Map<String, String> BY_CREDIT = read();
    static final List<String> ENDINGS = WordList.load("bylines.txt").under("agency-ending");

    private static Map<String, String> read() {
      Map<String, String> names = new HashMap<>();
      WordList.load("agencies.txt")
          .all()
          .forEach((agency, credits) -> credits.forEach(credit -> names.put(key(credit), agency)));
      return Map.copyOf(names);
    }
  }
}
