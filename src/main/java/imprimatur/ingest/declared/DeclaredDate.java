package imprimatur.ingest.declared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as metadata writes it. Thread-safe. */
public final class DeclaredDate {
  private DeclaredDate() {}

  /**
   * The day that {@code value} begins with, in the value's own time zone: {@code 2024-03-05…}, with
   * dashes, slashes, dots or none, {@code 2024年3月5日}, {@code 5 March 2024}, {@code Mar 5, 2024},
   * with or without a weekday before it. A day like {@code 03/05/2024} is nobody's guess and stays
   * unread.
   */
  public static Optional<LocalDate> parse(String value) {
    String text = value.strip();
    Matcher numbers = Patterns.NUMBERS.matcher(text);
    if (numbers.lookingAt()) {
      return day(numbers.group(1), numbers.group(2), numbers.group(3));
    }
    Matcher words = Patterns.WORDS.matcher(text);
    return words.lookingAt() ? inWords(words.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> inWords(String text) {
    String plain = text.replaceAll("[.,]", " ").replaceAll("\\s+", " ").strip();
    return Patterns.FORMATS.stream().flatMap(format -> parsed(plain, format).stream()).findFirst();
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Loaded with the first date. */
  private static final class Patterns {
    static final Pattern NUMBERS =
        Pattern.compile(
            "((?:19|20)\\d\\d)(?:\\s?[-/.年]\\s?|(?=\\d{4}(?!\\d)))(\\d{1,2})(?:\\s?[-/.月]\\s?|(?=\\d))(\\d{1,2})(?!\\d)");

    static final Pattern WORDS =
        Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\s+)??"
                + "(\\d{1,2}\\.?\\s+\\p{L}{3,10}\\.?,?\\s+\\d{4}|\\p{L}{3,10}\\.?\\s+\\d{1,2},?\\s+\\d{4})\\b");

    static final List<DateTimeFormatter> FORMATS =
        List.of(
            format("d MMMM uuuu"),
            format("d MMM uuuu"),
            format("MMMM d uuuu"),
            format("MMM d uuuu"));

    private static DateTimeFormatter format(String pattern) {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(pattern)
          .toFormatter(Locale.ENGLISH);
    }
  }
}
