package imprimatur.ingest.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads lines such as {@code Xinhua | Updated: 2019-03-01 14:13}, {@code By Jane Doe and John Roe},
 * {@code 来源：新华社 2019年3月1日}. Thread-safe.
 */
public final class Bylines {
  private static final int LONGEST = 160;
  private static final int MOST_NAME_WORDS = 5;
  private static final Pattern PARTS = Pattern.compile("\\s*[|•·—–\\n│｜]\\s*|\\s{2,}|\\s+-\\s+");

  private Bylines() {}

  /** What the line says, if it is a byline and nothing else. */
  public static Optional<Byline> read(String line) {
    if (line.isBlank() || line.length() > LONGEST) {
      return Optional.empty();
    }
    Reading reading = new Reading();
    for (String part : PARTS.split(line.strip(), -1)) {
      if (!part.isBlank() && !reading.take(part.strip())) {
        return Optional.empty();
      }
    }
    return reading.found();
  }

  /** The names in {@code Jane Doe, John Roe and Ada Poe, Staff Writers}; no by-word in front. */
  public static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (String word : list.replaceAll("[,;、，/]", " , ").strip().split("\\s+", -1)) {
      if (word.equals(",") || Words.JOINTS.contains(word.toLowerCase(Locale.ROOT))) {
        flush(name, names);
      } else {
        name.append(name.isEmpty() ? "" : " ").append(word);
      }
    }
    flush(name, names);
    return names;
  }

  private static void flush(StringBuilder name, List<String> names) {
    String found = name.toString();
    name.setLength(0);
    if (isName(found) && !Words.ROLES.contains(found.toLowerCase(Locale.ROOT))) {
      names.add(found);
    }
  }

  private static boolean isName(String text) {
    if (text.length() < 2 || text.split(" ", -1).length > MOST_NAME_WORDS) {
      return false;
    }
    int first = text.codePointAt(0);
    return (Character.isUpperCase(first)
            || Character.isIdeographic(first)
            || (Character.isLetter(first) && !Character.isLowerCase(first)))
        && text.chars().noneMatch(Character::isDigit);
  }

  /** Collects the parts of one line. */
  private static final class Reading {
    private final List<String> authors = new ArrayList<>();
    private Optional<String> agency = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();
    private boolean edited;

    /** Whether the part is one that bylines are made of. */
    boolean take(String part) {
      Optional<Dates.Found> date = Dates.find(part);
      if (date.isPresent()) {
        published = published.or(() -> date.map(Dates.Found::day));
        String before = part.substring(0, date.get().start());
        String after = part.substring(date.get().end());
        return isDateWord(before, after) || (takeCredit(unlabelled(before)) && isTime(after));
      }
      boolean clock = part.chars().anyMatch(Character::isDigit) && isTime(part);
      return clock || takeCredit(part);
    }

    private boolean takeCredit(String part) {
      String credit = trimmed(part);
      Optional<String> source = after(credit, Words.SOURCES).or(() -> Optional.of(credit));
      Optional<String> wire = source.flatMap(Agencies::named);
      if (wire.isPresent()) {
        agency = agency.or(() -> wire);
        return true;
      }
      if (Words.EDITORS.stream().anyMatch(credit::startsWith)) {
        edited = true;
        return true; // who edited is no author, but the line is none of the article's words
      }
      Optional<String> names = after(credit, Words.BY).or(() -> cjkNames(credit));
      if (names.isEmpty()) {
        return false;
      }
      for (String name : names(names.get())) {
        Optional<String> wireName = Agencies.named(name);
        agency = agency.or(() -> wireName);
        if (wireName.isEmpty()) {
          authors.add(name);
        }
      }
      return !authors.isEmpty() || agency.isPresent();
    }

    private static Optional<String> cjkNames(String credit) {
      return Words.CJK_BY.stream()
          .filter(credit::startsWith)
          .findFirst()
          .map(word -> credit.substring(word.length()).replaceFirst("^[\\s:：]+", ""));
    }

    /** What follows one of the words and, for a one-word label, a colon or a space. */
    private static Optional<String> after(String text, List<String> words) {
      String lower = text.toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (lower.startsWith(word) && text.length() > word.length()) {
          char next = text.charAt(word.length());
          if (next == ' ' || next == ':' || next == '：') {
            return Optional.of(text.substring(word.length()).replaceFirst("^[\\s:：]+", ""));
          }
        }
      }
      return Optional.empty();
    }

    private static boolean isDateWord(String before, String after) {
      String label = trimmed(before).toLowerCase(Locale.ROOT);
      boolean weekday = label.length() <= 12 && label.chars().allMatch(Character::isLetter);
      return (label.isEmpty() || Words.DATES.contains(label) || weekday) && isTime(after);
    }

    private static String unlabelled(String before) {
      String text = trimmed(before);
      for (String word : Words.DATES) {
        if (text.toLowerCase(Locale.ROOT).endsWith(word)) {
          return trimmed(text.substring(0, text.length() - word.length()));
        }
      }
      return text;
    }

    /** A time of day, a time zone, or nothing. */
    private static boolean isTime(String text) {
      String rest = Words.TIME.matcher(text).replaceAll("");
      return rest.chars().filter(Character::isLetterOrDigit).count() <= 4;
    }

    private static String trimmed(String text) {
      return text.strip().replaceAll("^[\\[(（【,;:：]+|[\\])）】,;:：]+$", "").strip();
    }

    Optional<Byline> found() {
      boolean any = edited || !authors.isEmpty() || agency.isPresent() || published.isPresent();
      return any ? Optional.of(new Byline(authors, agency, published)) : Optional.empty();
    }
  }

  /** Loaded when the first line is read. */
  private static final class Words {
    private static final WordList FILE = WordList.load("bylines.txt");
    static final List<String> BY = FILE.under("by");
    static final List<String> CJK_BY = FILE.under("cjk-by");
    static final List<String> EDITORS = FILE.under("editor");
    static final List<String> SOURCES = FILE.under("source");
    static final List<String> DATES = FILE.under("date");
    static final List<String> JOINTS = FILE.under("joint");
    static final List<String> ROLES = FILE.under("role");
    static final Pattern TIME =
        Pattern.compile(
            "(?i)\\d{1,2}[:.h时時]\\d{0,2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?|uhr|gmt|utc|\\b[a-z]{2,4}t\\b");
  }
}
