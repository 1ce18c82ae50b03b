package imprimatur.decide.ledger;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.RecordedUse;
import imprimatur.model.rights.Retention;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds a request against the terms of an authorization that depend on the work and its uses. */
public record WorkTerms(Authorization authorization, Work work, Request request) {

  /** Embargo, quota and retention, as far as the authorization has them. */
  public List<Condition> conditions() {
    return Stream.of(
            authorization.allowance().embargo().map(this::embargo),
            authorization.allowance().quota().map(this::quota),
            authorization.allowance().retention().map(this::retention))
        .flatMap(Optional::stream)
        .toList();
  }

  private Condition embargo(Age wait) {
    String limit = wait + " after the original";
    if (work.published().isEmpty()) {
      return Condition.stated(
          State.UNKNOWN, Term.EMBARGO, "when that was published is not known", limit);
    }
    LocalDate published = work.published().get();
    LocalDate day = request.date();
    State state = State.of(wait.hasPassed(published, day));
    String actual = "use on %s of what was published on %s".formatted(day, published);
    return Condition.stated(state, Term.EMBARGO, actual, limit);
  }

  /** A use of this work that is recorded for the day is the one that is asked about. */
  private Condition quota(Quota quota) {
    List<RecordedUse> counted =
        authorization.uses().stream()
            .filter(use -> quota.together(use.day(), request.date()))
            .toList();
    boolean among = counted.stream().anyMatch(this::isThis);
    boolean left = counted.size() + (among ? 0 : 1) <= quota.uses();
    String actual = "%d of %d used".formatted(counted.size(), quota.uses());
    return Condition.stated(State.of(left), Term.NUMBER_OF_USES, actual, quota.toString());
  }

  private boolean isThis(RecordedUse use) {
    return use.day().equals(request.date()) && work.isNamed(use.work());
  }

  private Condition retention(Retention retention) {
    LocalDate since = since();
    LocalDate last = retention.lastDay(since);
    String actual =
        "published on %s, to be deleted after %s, kept on %s"
            .formatted(since, last, request.date());
    return Condition.stated(
        State.of(!request.date().isAfter(last)), Term.RETENTION, actual, retention.toString());
  }

  /** Since when it is out under this authorization; what is not out yet comes out now. */
  private LocalDate since() {
    return request
        .since()
        .or(
            () ->
                authorization.uses().stream()
                    .filter(use -> work.isNamed(use.work()) && use.standsOn(request.date()))
                    .map(RecordedUse::day)
                    .min(Comparator.naturalOrder()))
        .orElse(request.date());
  }
}
