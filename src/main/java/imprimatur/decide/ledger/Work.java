package imprimatur.decide.ledger;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.names.Addresses;
import imprimatur.decide.names.Names;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A work that an authorization may be about, as far as it is known.
 *
 * @param holders who may hold its rights, besides publisher and upstream
 * @param publisher name of the site or paper
 * @param upstream agencies and papers from whom the publisher has taken the text
 * @param sourceId id of the article in the corpus
 * @param addresses where it was published
 * @param published when it was first published
 * @param consent who can allow its use, and in which form
 */
public record Work(
    Set<String> holders,
    Optional<String> publisher,
    Set<String> upstream,
    Optional<String> sourceId,
    Set<String> addresses,
    Optional<LocalDate> published,
    Consent consent) {
  /** A work of which it is not known who can allow its use. */
  public Work(
      Set<String> holders,
      Optional<String> publisher,
      Set<String> upstream,
      Optional<String> sourceId,
      Set<String> addresses) {
    this(holders, publisher, upstream, sourceId, addresses, Optional.empty(), Consent.UNKNOWN);
  }

  public Work {
    holders = Set.copyOf(holders);
    upstream = Set.copyOf(upstream);
    addresses = Set.copyOf(addresses);
  }

  /** The same, now that it is known who can allow its use. */
  public Work with(Consent known) {
    return new Work(holders, publisher, upstream, sourceId, addresses, published, known);
  }

  /** True if it is known by that id or address. */
  public boolean isNamed(String name) {
    return sourceId.filter(name::equals).isPresent()
        || addresses.stream().anyMatch(a -> Addresses.bare(a).equals(Addresses.bare(name)));
  }

  /** Names of all whose rights in the text may be meant. */
  public Set<String> parties() {
    Set<String> parties = new LinkedHashSet<>(holders);
    parties.addAll(upstream);
    publisher.ifPresent(parties::add);
    return parties;
  }

  /** True if this is known to be one of the works that are meant. */
  public boolean isAmong(Authorization.Works works) {
    return against(works).stream().allMatch(c -> c.state() == State.FULFILLED);
  }

  /**
   * What an authorization says of its works, held against this one: {@link State#UNKNOWN} where
   * that is not known of it.
   */
  public List<Condition> against(Authorization.Works works) {
    List<Condition> tried = new ArrayList<>();
    works.holder().ifPresent(wanted -> tried.add(holder(wanted)));
    works
        .publisher()
        .ifPresent(
            wanted ->
                tried.add(
                    tried(Term.PUBLISHER, set(publisher), wanted, p -> Names.same(p, wanted))));
    works
        .uri()
        .ifPresent(
            pattern ->
                tried.add(
                    tried(Term.ADDRESS, addresses, pattern, a -> Addresses.matches(pattern, a))));
    works
        .sourceId()
        .ifPresent(id -> tried.add(tried(Term.ARTICLE, set(sourceId), id, s -> s.equals(id))));
    return List.copyOf(tried);
  }

  /** A publisher often is the holder, but that it is another name says nothing. */
  private Condition holder(String wanted) {
    Condition tried = tried(Term.HOLDER, parties(), wanted, h -> Names.same(h, wanted));
    return holders.isEmpty() && tried.state() == State.VIOLATED
        ? Condition.stated(State.UNKNOWN, Term.HOLDER, "not said", wanted)
        : tried;
  }

  private static Condition tried(
      Term term, Collection<String> actual, String wanted, Predicate<String> fits) {
    if (actual.isEmpty()) {
      return Condition.stated(State.UNKNOWN, term, "not said", wanted);
    }
    Optional<String> fitting = actual.stream().filter(fits).findFirst();
    String shown =
        fitting.orElseGet(() -> actual.stream().sorted().collect(Collectors.joining(", ")));
    return Condition.stated(State.of(fitting.isPresent()), term, shown, wanted);
  }

  private static Set<String> set(Optional<String> value) {
    return value.map(Set::of).orElse(Set.of());
  }
}
