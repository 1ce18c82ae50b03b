package imprimatur.model.rights;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long what was published may be kept; one of the two at least.
 *
 * @param span how long after it was published
 * @param until the last day, whenever it was published
 */
public record Retention(Optional<Age> span, Optional<LocalDate> until) {
  public Retention {
    if (span.isEmpty() && until.isEmpty()) {
      throw new IllegalArgumentException("a retention says for how long or until when");
    }
  }

  /** The last day on which a piece published on {@code day} may be kept. */
  public LocalDate lastDay(LocalDate day) {
    Optional<LocalDate> counted = span.map(s -> s.earliest(day));
    return counted
        .filter(c -> until.filter(c::isAfter).isEmpty())
        .or(() -> until)
        .orElse(LocalDate.MAX);
  }

  /** {@code 90 days}, {@code until 2026-12-31}. */
  @Override
  public String toString() {
    String last = until.map(u -> "until " + u).orElse("");
    return span.map(s -> s + (last.isEmpty() ? "" : ", " + last)).orElse(last);
  }
}
