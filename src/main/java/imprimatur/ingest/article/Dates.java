package imprimatur.ingest.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the day in a line such as {@code Updated: 2019-03-01 14:13}, {@code 1. März 2019} or {@code
 * 2019年3月1日}. Thread-safe.
 */
public final class Dates {
  private static final int EARLIEST = 1500;
  private static final int LATEST = 2200;

  /** Lines are short; a date that stands further in is not a dateline. */
  private static final int SEARCHED = 400;

  private Dates() {}

  /** A day, and the characters of the line that name it. */
  public record Found(LocalDate day, int start, int end) {}

  /** The first day that the line names in full. */
  public static Optional<LocalDate> in(String line) {
    return find(line).map(Found::day);
  }

  /** The first day that the line names in full, with its place. */
  public static Optional<Found> find(String line) {
    String text = line.length() > SEARCHED ? line.substring(0, SEARCHED) : line;
    if (text.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return yearFirst(text).or(() -> named(text)).or(() -> dayFirst(text));
  }

  private static Optional<Found> yearFirst(String text) {
    Matcher m = Patterns.YEAR_FIRST.matcher(text);
    return m.find() ? day(m, m.group(1), m.group(2), m.group(3)) : Optional.empty();
  }

  private static Optional<Found> named(String text) {
    Matcher dayMonth = Patterns.DAY_MONTH.matcher(text);
    while (dayMonth.find()) {
      String month = month(dayMonth.group(2));
      if (month != null) {
        return day(dayMonth, dayMonth.group(3), month, dayMonth.group(1));
      }
    }
    Matcher monthDay = Patterns.MONTH_DAY.matcher(text);
    while (monthDay.find()) {
      String month = month(monthDay.group(1));
      if (month != null) {
        return day(monthDay, monthDay.group(3), month, monthDay.group(2));
      }
    }
    return Optional.empty();
  }

  /** With slashes, 3/4/2019 is April in Europe and March in America: then we do not know. */
  private static Optional<Found> dayFirst(String text) {
    Matcher m = Patterns.DAY_FIRST.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    boolean american = second > 12;
    if (!american && first <= 12 && first != second && !m.group(2).equals(".")) {
      return Optional.empty();
    }
    return american
        ? day(m, m.group(4), m.group(1), m.group(3))
        : day(m, m.group(4), m.group(3), m.group(1));
  }

  private static String month(String name) {
    return Patterns.MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  private static Optional<Found> day(Matcher m, String year, String month, String day) {
    try {
      LocalDate found =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      boolean sensible = found.getYear() >= EARLIEST && found.getYear() <= LATEST;
      return sensible ? Optional.of(new Found(found, m.start(), m.end())) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Loaded when the first line with a digit is read. */
  private static final class Patterns {
    static final Map<String, String> MONTHS = WordList.load("months.txt").inverted();

    static final Pattern YEAR_FIRST =
        Pattern.compile(
            "(?<!\\d)(\\d{4})\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)[日일]?");

    static final Pattern DAY_MONTH =
        Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]+(?:de |of )?"
                + "(\\p{L}{3,12})\\.?,?[\\s-]+(?:de |del )?(\\d{4})(?!\\d)");

    static final Pattern MONTH_DAY =
        Pattern.compile("(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");

    static final Pattern DAY_FIRST =
        Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  }
}
