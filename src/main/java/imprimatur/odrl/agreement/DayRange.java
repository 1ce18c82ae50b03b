package imprimatur.odrl.agreement;

import imprimatur.odrl.policy.Constraint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The whole days that a limit on time allows; a day that is allowed in part only is not among them.
 *
 * @param from the first day, if there is one
 * @param until the last day, if there is one
 * @param rounded whether less is allowed than was written
 */
record DayRange(Optional<LocalDate> from, Optional<LocalDate> until, boolean rounded) {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** Nothing if the limit compares in another way, or with no day or moment. */
  static Optional<DayRange> of(Constraint.Limit limit) {
    String text = limit.right().get(0).text().strip();
    try {
      LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      return text.length() > 10
          ? ofMoment(limit.operator(), day, time(text.substring(10)))
          : ofDay(limit.operator(), day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code T12:00:00.000Z}, where it was written down. */
  private static LocalTime time(String rest) {
    String time = rest.replaceAll("(Z|[+-]\\d{2}:\\d{2})$", "");
    if (!time.startsWith("T")) {
      throw new DateTimeException("no time");
    }
    return LocalTime.parse(time.substring(1));
  }

  private static Optional<DayRange> ofDay(Constraint.Operator operator, LocalDate day) {
    return switch (operator) {
      case EQ -> Optional.of(new DayRange(Optional.of(day), Optional.of(day), false));
      case GTEQ -> Optional.of(since(day, false));
      case GT -> Optional.of(since(day.plusDays(1), false));
      case LTEQ -> Optional.of(till(day, false));
      case LT -> Optional.of(till(day.minusDays(1), false));
      default -> Optional.empty();
    };
  }

  private static Optional<DayRange> ofMoment(
      Constraint.Operator operator, LocalDate day, LocalTime time) {
    boolean midnight = time.equals(LocalTime.MIDNIGHT);
    boolean end = !time.isBefore(LAST_SECOND);
    return switch (operator) {
      case GTEQ -> Optional.of(midnight ? since(day, false) : since(day.plusDays(1), true));
      case GT -> Optional.of(since(day.plusDays(1), true));
      case LTEQ -> Optional.of(end ? till(day, false) : till(day.minusDays(1), true));
      case LT -> Optional.of(till(day.minusDays(1), !midnight));
      default -> Optional.empty();
    };
  }

  private static DayRange since(LocalDate day, boolean rounded) {
    return new DayRange(Optional.of(day), Optional.empty(), rounded);
  }

  private static DayRange till(LocalDate day, boolean rounded) {
    return new DayRange(Optional.empty(), Optional.of(day), rounded);
  }

  @Override
  public String toString() {
    return from.map(d -> "from " + d).or(() -> until.map(d -> "until " + d)).orElse("any day");
  }
}
