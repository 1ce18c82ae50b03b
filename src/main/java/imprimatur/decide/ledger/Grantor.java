package imprimatur.decide.ledger;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.names.Names;
import imprimatur.model.rights.Authorization;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether those who grant can: holders can, and a licensee only what it was allowed to pass on.
 *
 * @param ledger all that is on file
 * @param work what it is about
 * @param request what is asked
 */
public record Grantor(List<Authorization> ledger, Work work, Request request) {
  private static final String WANTED = "a right to pass it on";

  public Grantor {
    ledger = List.copyOf(ledger);
  }

  /** How the grantor of an entry stands; nothing if neither holder nor licensees are known. */
  public Optional<Condition> condition(Authorization entry) {
    return condition(entry, List.of());
  }

  private Optional<Condition> condition(Authorization entry, List<Authorization> below) {
    Optional<Condition> said = work.consent().grantor(entry);
    List<Authorization> chain = new ArrayList<>(below);
    chain.add(entry);
    return said.filter(c -> c.state() == State.FULFILLED)
        .or(() -> passedOn(entry, chain))
        .or(() -> said);
  }

  /** By the permission on file that the grantor itself was given, the best if there are several. */
  private Optional<Condition> passedOn(Authorization entry, List<Authorization> chain) {
    return ledger.stream()
        .filter(above -> isAbove(above, entry) && !chain.contains(above))
        .map(above -> link(above, entry, chain))
        .min(Comparator.comparing(Condition::state));
  }

  private boolean isAbove(Authorization above, Authorization entry) {
    String grantor = entry.grantor().name();
    return Names.same(above.grantee().name(), grantor)
        && !Names.same(above.grantor().name(), grantor)
        && work.isAmong(above.works());
  }

  private Condition link(Authorization above, Authorization entry, List<Authorization> chain) {
    String from = "%s from %s".formatted(above.id(), above.grantor().name());
    if (!above.allowance().sublicensing()) {
      return stated(State.VIOLATED, from + ", which does not pass on");
    }
    return lacking(above, entry, chain)
        .map(c -> stated(c.state(), "%s, %s: %s".formatted(from, c.fact().name(), seen(c))))
        .orElseGet(() -> stated(State.FULFILLED, from + ", which passes on"));
  }

  /** The worst term of the grantor's own permission that is not met. */
  private Optional<Condition> lacking(
      Authorization above, Authorization entry, List<Authorization> chain) {
    Request own = request.by(Set.of(entry.grantor().name()));
    List<Condition> tried = new ArrayList<>(AuthorizationTerms.conditions(above, own));
    tried.addAll(new WorkTerms(above, work, own).conditions());
    condition(above, chain).ifPresent(tried::add);
    return tried.stream()
        .filter(c -> c.state() != State.FULFILLED)
        .max(Comparator.comparing(Condition::state));
  }

  private static String seen(Condition condition) {
    String limit = condition.fact().limit().map(l -> " (" + l + ")").orElse("");
    return condition.fact().actual() + limit;
  }

  private static Condition stated(State state, String actual) {
    return Condition.stated(state, Term.SUBLICENCE, actual, WANTED);
  }
}
