package imprimatur.decide.ledger;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.names.Names;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a ledger allows a request about a work, and what was tried to tell.
 *
 * <p>The ledger speaks for itself only: who holds the rights, or publishes under an open licence,
 * needs no entry in it.
 *
 * @param tried the entries that concern the work, in the order of the ledger
 * @param unasked those from whom the text was taken and who have not allowed it
 */
public record Answer(List<Tried> tried, Set<String> unasked) {
  public Answer {
    tried = List.copyOf(tried);
    unasked = Set.copyOf(unasked);
  }

  /** One entry and how each of its conditions came out. */
  public record Tried(Authorization authorization, List<Condition> conditions) {
    public Tried {
      conditions = List.copyOf(conditions);
    }

    /** How it came out over all. */
    public State state() {
      return conditions.stream().map(Condition::state).reduce(State.FULFILLED, State::worst);
    }

    /** What keeps it from covering the request. */
    public List<Condition> lacks() {
      return conditions.stream().filter(c -> c.state() != State.FULFILLED).toList();
    }

    private long count(State state) {
      return conditions.stream().filter(c -> c.state() == state).count();
    }
  }

  /** Holds a request about a work against every entry of a ledger. */
  public static Answer of(List<Authorization> ledger, Work work, Request request) {
    List<Tried> tried =
        ledger.stream()
            .filter(entry -> concerns(entry, work))
            .map(entry -> tried(entry, new Grantor(ledger, work, request)))
            .toList();
    Set<String> unasked = new LinkedHashSet<>(work.upstream());
    unasked.removeIf(name -> tried.stream().anyMatch(t -> grants(t, name)));
    return new Answer(tried, unasked);
  }

  /**
   * Nothing that it says of its works speaks against this one, and something speaks for it: a name
   * or address, or at least that the grantor has to do with the work.
   */
  public static boolean concerns(Authorization entry, Work work) {
    List<Condition> works = work.against(entry.works());
    return works.stream().noneMatch(c -> c.state() == State.VIOLATED)
        && (works.stream().anyMatch(c -> c.state() == State.FULFILLED)
            || Names.anySame(work.parties(), Set.of(entry.grantor().name())));
  }

  private static Tried tried(Authorization entry, Grantor asked) {
    List<Condition> conditions = new ArrayList<>(asked.work().against(entry.works()));
    conditions.addAll(AuthorizationTerms.conditions(entry, asked.request()));
    conditions.addAll(new WorkTerms(entry, asked.work(), asked.request()).conditions());
    if (!asked.request().actions().equals(Set.of(Action.USE_IMAGE))) { // may be another's
      consent(entry, asked).forEach(conditions::add);
    }
    return new Tried(entry, conditions);
  }

  /**
   * Whether the grantor can allow it, and whether it is proven as the notice asks. Those from whom
   * the text was taken speak for themselves.
   */
  public static Stream<Condition> consent(Authorization entry, Grantor asked) {
    Work work = asked.work();
    boolean upstream = Names.anySame(work.upstream(), Set.of(entry.grantor().name()));
    Optional<Condition> grantor = upstream ? Optional.empty() : asked.condition(entry);
    return Stream.concat(grantor.stream(), work.consent().evidence(entry).stream());
  }

  private static boolean grants(Tried tried, String name) {
    return tried.state() == State.FULFILLED
        && Names.same(name, tried.authorization().grantor().name());
  }

  /**
   * {@link State#FULFILLED} for yes, {@link State#VIOLATED} for no, {@link State#UNKNOWN} if that
   * cannot be told.
   */
  public State state() {
    State best = tried.stream().map(Tried::state).min(State::compareTo).orElse(State.VIOLATED);
    return best == State.FULFILLED && !unasked.isEmpty() ? State.UNKNOWN : best;
  }

  /** The first entry that covers the request. */
  public Optional<Tried> granting() {
    return tried.stream().filter(t -> t.state() == State.FULFILLED).findFirst();
  }

  /** Among the entries that do not cover the request, the one that lacks least. */
  public Optional<Tried> nearest() {
    return tried.stream()
        .filter(t -> t.state() != State.FULFILLED)
        .min(
            Comparator.<Tried>comparingLong(t -> t.count(State.VIOLATED))
                .thenComparing(t -> t.count(State.UNKNOWN)));
  }
}
