package imprimatur.model.rights;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * How many publications are allowed.
 *
 * @param uses the number, 0 or more; one work published once is one use
 * @param per the period in which so many are allowed; absent: over the whole term
 */
public record Quota(int uses, Optional<Period> per) {
  /** A period of the calendar, after which the count begins anew; a week begins on Monday. */
  public enum Period {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    private LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }
  }

  public Quota {
    if (uses < 0) {
      throw new IllegalArgumentException("a number of uses is 0 or more");
    }
  }

  /** True if uses on these two days count together. */
  public boolean together(LocalDate one, LocalDate other) {
    return per.isEmpty() || per.get().first(one).equals(per.get().first(other));
  }

  /** {@code 20 per month}, {@code 5}. */
  @Override
  public String toString() {
    return uses + per.map(p -> " per " + p.name().toLowerCase(Locale.ROOT)).orElse("");
  }
}
