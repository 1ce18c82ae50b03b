package imprimatur.decide.ledger;

import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an authorization holds on a day. */
public enum Standing {
  VALID,
  NOT_YET,
  EXPIRED,
  REVOKED;

  /** The standing on {@code day}: first and last day are inside, the day of revocation is not. */
  public static Standing of(Authorization authorization, LocalDate day) {
    if (authorization.revoked().filter(revoked -> !day.isBefore(revoked)).isPresent()) {
      return REVOKED;
    }
    if (authorization.until().filter(day::isAfter).isPresent()) {
      return EXPIRED;
    }
    return authorization.from().filter(day::isBefore).isPresent() ? NOT_YET : VALID;
  }

  /** The last day on which it holds, whether its term ends or it was revoked. */
  public static Optional<LocalDate> lastDay(Authorization authorization) {
    return Stream.concat(
            authorization.until().stream(),
            authorization.revoked().map(day -> day.minusDays(1)).stream())
        .min(LocalDate::compareTo);
  }

  /** True if it holds on {@code day} and ends in {@code days} days or fewer. */
  public static boolean endsWithin(Authorization authorization, LocalDate day, int days) {
    return of(authorization, day) == VALID
        && lastDay(authorization).filter(last -> !last.isAfter(day.plusDays(days))).isPresent();
  }

  /** {@code not yet} for {@link #NOT_YET}. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
