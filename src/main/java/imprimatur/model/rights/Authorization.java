package imprimatur.model.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agreement on file: who may do what with whose text, where, and until when.
 *
 * <p>An empty set or list means "not limited"; an absent date means an open end.
 *
 * @param id unique in the ledger
 * @param grantor who allows
 * @param grantee who is allowed
 * @param works which works are meant
 * @param actions what is allowed; never empty
 * @param territories ISO 3166-1 alpha-3 codes
 * @param channels {@code web}, {@code print}, {@code newsletter} …
 * @param languages BCP 47 tags
 * @param from first day, inclusive
 * @param until last day, inclusive
 * @param allowance how often, how soon, for how long and through whom
 * @param duties what the grantee must do
 * @param evidence the document that proves it: a file, address or contract number
 * @param revoked day on which it was withdrawn
 * @param uses the publications made under it, as far as they were recorded
 */
public record Authorization(
    String id,
    Party grantor,
    Party grantee,
    Works works,
    Set<Action> actions,
    Set<String> territories,
    Set<String> channels,
    Set<String> languages,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Allowance allowance,
    List<RightsTerm.Duty> duties,
    String evidence,
    Optional<LocalDate> revoked,
    List<RecordedUse> uses) {

  /**
   * Which works an authorization covers; at least one must be given, and all that are given must
   * match.
   *
   * @param holder the rights holder's name
   * @param publisher the publisher's name
   * @param uri an address pattern in which {@code *} stands for anything
   * @param sourceId the id of one article
   */
  public record Works(
      Optional<String> holder,
      Optional<String> publisher,
      Optional<String> uri,
      Optional<String> sourceId) {
    /**
     * @throws IllegalArgumentException if nothing is given: that would cover every work there is
     */
    public Works {
      if (holder.isEmpty() && publisher.isEmpty() && uri.isEmpty() && sourceId.isEmpty()) {
        throw new IllegalArgumentException("an authorization must say which works it covers");
      }
    }
  }

  /**
   * @throws IllegalArgumentException if nothing is allowed, or the dates are reversed
   */
  public Authorization {
    actions = Set.copyOf(actions);
    territories = Set.copyOf(territories);
    channels = Set.copyOf(channels);
    languages = Set.copyOf(languages);
    duties = List.copyOf(duties);
    uses = List.copyOf(uses);
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("authorization " + id + " allows nothing");
    }
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException("authorization " + id + " ends before it begins");
    }
  }

  /** The same, withdrawn on {@code day}. */
  public Authorization revokedOn(LocalDate day) {
    return with(works, Optional.of(day), uses);
  }

  /** The same for works of a publisher only. */
  public Authorization publishedBy(String publisher) {
    Works narrower =
        new Works(works.holder(), Optional.of(publisher), works.uri(), works.sourceId());
    return with(narrower, revoked, uses);
  }

  /** The same without what came of it later: whether it was withdrawn, and what was used. */
  public Authorization asEntered() {
    return with(works, Optional.empty(), List.of());
  }

  /** The same, now that it is known what was published under it. */
  public Authorization used(List<RecordedUse> recorded) {
    return with(works, revoked, recorded);
  }

  private Authorization with(
      Works newWorks, Optional<LocalDate> newRevoked, List<RecordedUse> newUses) {
    return new Authorization(
        id,
        grantor,
        grantee,
        newWorks,
        actions,
        territories,
        channels,
        languages,
        from,
        until,
        allowance,
        duties,
        evidence,
        newRevoked,
        newUses);
  }
}
