package imprimatur.decide.ledger;

import imprimatur.model.rights.Action;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody asks whether they may do something on a day: what an authorization is held against.
 *
 * @param requesters names of who asks; empty if not said
 * @param actions what is to be done
 * @param territories ISO 3166-1 alpha-3 codes; empty if not said
 * @param channel {@code web}, {@code print} …
 * @param language BCP 47 tag of the text to be published
 * @param date day of publication
 * @param since if it is published already and to be kept: since when
 */
public record Request(
    Set<String> requesters,
    Set<Action> actions,
    Set<String> territories,
    Optional<String> channel,
    Optional<String> language,
    LocalDate date,
    Optional<LocalDate> since) {
  public Request {
    requesters = Set.copyOf(requesters);
    actions = Set.copyOf(actions);
    territories = Set.copyOf(territories);
  }

  /** The same, asked by others. */
  public Request by(Set<String> others) {
    return new Request(others, actions, territories, channel, language, date, since);
  }

  /** Somebody asks whether they may publish. */
  public Request(
      Set<String> requesters,
      Set<Action> actions,
      Set<String> territories,
      Optional<String> channel,
      Optional<String> language,
      LocalDate date) {
    this(requesters, actions, territories, channel, language, date, Optional.empty());
  }
}
