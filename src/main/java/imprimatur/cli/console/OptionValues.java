package imprimatur.cli.console;

import imprimatur.decide.Vocabulary;
import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the values of options as the files are read, so that both know the same words. */
public final class OptionValues {
  private static final String VALUE = "value";

  private OptionValues() {}

  /**
   * What a reader of files makes of an option.
   *
   * @param value a text or a collection of texts; null, too, if the option was not given
   * @param reader is given an object and the name of the member that holds the value
   * @throws UsageException if the reader does not take it
   */
  public static <T> T read(String option, Object value, BiFunction<Node, String, T> reader) {
    boolean given = value != null && !(value instanceof Collection<?> all && all.isEmpty());
    Map<String, Object> object = given ? Map.of(VALUE, value) : Map.of();
    try {
      return reader.apply(Notation.json(option, JsonText.compact(object)), VALUE);
    } catch (NotationException e) {
      throw new UsageException(option + ": " + e.getMessage());
    }
  }

  /** A text, blank is an error; absent if the option was not given. */
  public static Optional<String> text(String option, String value) {
    return read(option, value, Vocabulary::text);
  }

  /** A day; absent if the option was not given. */
  public static Optional<LocalDate> day(String option, String value) {
    return read(option, value, Vocabulary::date);
  }

  /** As {@link #day}; one that is still to come, by universal time, is an error. */
  public static Optional<LocalDate> dayUntilNow(String option, String value, Clock clock) {
    Optional<LocalDate> day = day(option, value);
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    if (day.filter(d -> d.isAfter(today)).isPresent()) {
      throw new UsageException(
          "%s: %s is still to come; today is %s, by universal time"
              .formatted(option, day.get(), today));
    }
    return day;
  }
}
