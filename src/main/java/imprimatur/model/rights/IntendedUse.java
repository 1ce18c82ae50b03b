package imprimatur.model.rights;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to do with a submission.
 *
 * <p>An absent value means "not said"; rules that depend on it then ask for review.
 *
 * @param publisher who publishes; names the submitter when holders are compared
 * @param affiliates other names of the same house
 * @param actions what is done; {@link Action#REPUBLISH} unless said otherwise
 * @param commercial whether it is done for profit
 * @param advertising whether advertisements stand beside it
 * @param paywall whether readers must pay to see it
 * @param images whether the pictures of a source come along
 * @param channel {@code web}, {@code print}, {@code newsletter} …
 * @param territories ISO 3166-1 alpha-3 codes
 * @param date day of publication
 * @param purpose {@code news}, {@code criticism}, {@code education} …
 * @param license SPDX id under which the submission is published
 */
public record IntendedUse(
    Optional<Party> publisher,
    Set<String> affiliates,
    Set<Action> actions,
    Optional<Boolean> commercial,
    Optional<Boolean> advertising,
    Optional<Boolean> paywall,
    Optional<Boolean> images,
    Optional<String> channel,
    Set<String> territories,
    LocalDate date,
    Optional<String> purpose,
    Optional<String> license) {

  public IntendedUse {
    affiliates = Set.copyOf(affiliates);
    actions = Set.copyOf(actions);
    territories = Set.copyOf(territories);
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("an intended use needs an action");
    }
  }

  /** Republication on {@code date}, nothing else said. */
  public static IntendedUse republication(LocalDate date) {
    return new IntendedUse(
        Optional.empty(),
        Set.of(),
        Set.of(Action.REPUBLISH),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        date,
        Optional.empty(),
        Optional.empty());
  }
}
