package imprimatur.model.rights;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time counted from the day on which something was published.
 *
 * @param amount how many of the unit, 0 or more
 * @param unit what is counted
 */
public record Age(int amount, Unit unit) {
  private static final Pattern ISO = Pattern.compile("P(?:(\\d{1,5})([DWMY])|T(\\d{1,5})H)");
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,5}) *(hour|day|week|month|year)s?", Pattern.CASE_INSENSITIVE);
  private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);

  /** What is counted; months and years are those of the calendar. */
  public enum Unit {
    HOURS(ChronoUnit.HOURS),
    DAYS(ChronoUnit.DAYS),
    WEEKS(ChronoUnit.WEEKS),
    MONTHS(ChronoUnit.MONTHS),
    YEARS(ChronoUnit.YEARS);

    private final ChronoUnit step;

    Unit(ChronoUnit step) {
      this.step = step;
    }
  }

  public Age {
    if (amount < 0) {
      throw new IllegalArgumentException("a length of time is 0 or more");
    }
  }

  /**
   * Reads {@code P30D} and {@code PT24H} (ISO 8601, one unit), or {@code 30 days}; empty if it is
   * neither.
   */
  public static Optional<Age> parse(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (iso.matches()) {
      return Optional.of(iso.group(3) == null ? ofIso(iso) : new Age(number(iso, 3), Unit.HOURS));
    }
    Matcher words = WORDS.matcher(text.strip());
    return words.matches()
        ? Optional.of(new Age(number(words, 1), unit(words.group(2))))
        : Optional.empty();
  }

  private static Age ofIso(Matcher iso) {
    Unit unit =
        switch (iso.group(2)) {
          case "D" -> Unit.DAYS;
          case "W" -> Unit.WEEKS;
          case "M" -> Unit.MONTHS;
          default -> Unit.YEARS;
        };
    return new Age(number(iso, 1), unit);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Unit unit(String word) {
    return Unit.valueOf(word.toUpperCase(Locale.ROOT) + "S");
  }

  /** The first day on some moment of which this much time may have passed. */
  public LocalDate earliest(LocalDate published) {
    return unit == Unit.HOURS ? after(published, LocalTime.MIN) : published.plus(amount, unit.step);
  }

  /**
   * The first day throughout which this much time has passed, at whatever hour it was published;
   * days and longer are counted by the calendar, whatever the hour.
   */
  public LocalDate surely(LocalDate published) {
    return unit == Unit.HOURS
        ? after(published, LAST_MOMENT).plusDays(1)
        : published.plus(amount, unit.step);
  }

  private LocalDate after(LocalDate published, LocalTime time) {
    return LocalDateTime.of(published, time).plusHours(amount).toLocalDate();
  }

  /**
   * Whether this much time has passed on a day; empty where that depends on hours that nobody
   * knows.
   */
  public Optional<Boolean> hasPassed(LocalDate published, LocalDate day) {
    if (day.isBefore(earliest(published))) {
      return Optional.of(false);
    }
    return day.isBefore(surely(published)) ? Optional.empty() : Optional.of(true);
  }

  /** Likewise, whether no more than this much has passed. */
  public Optional<Boolean> hasNotBeenExceeded(LocalDate published, LocalDate day) {
    return unit == Unit.HOURS
        ? hasPassed(published, day).map(passed -> !passed)
        : Optional.of(!day.isAfter(earliest(published)));
  }

  /** {@code P30D}, {@code PT24H}. */
  public String iso() {
    String letter = unit.name().substring(0, 1);
    return unit == Unit.HOURS ? "PT" + amount + letter : "P" + amount + letter;
  }

  /** {@code 24 hours}, {@code 1 day}. */
  @Override
  public String toString() {
    String words = unit.name().toLowerCase(Locale.ROOT);
    return amount + " " + (amount == 1 ? words.substring(0, words.length() - 1) : words);
  }
}
