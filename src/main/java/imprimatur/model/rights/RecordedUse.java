package imprimatur.model.rights;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One publication that was made under an authorization.
 *
 * @param work id or address of the article that was used
 * @param day when it was published
 * @param removed when it was taken down again
 */
public record RecordedUse(String work, LocalDate day, Optional<LocalDate> removed) {
  /** True if it was published by that day and not taken down yet. */
  public boolean standsOn(LocalDate other) {
    return !day.isAfter(other) && removed.filter(r -> !r.isAfter(other)).isEmpty();
  }
}
