package imprimatur.decide.observe;

import imprimatur.decide.State;
import imprimatur.decide.facts.TakenOver;
import imprimatur.decide.names.Names;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.shared.SharedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out which of several sources with the same words has them from which. A licensee cannot
 * allow what is not its own, so an origin credits nobody else, and who is credited must have
 * printed it in person: a paper that prints an agency's notice still has a claim of its own.
 */
final class Origins {
  /** An agency's story is printed by many within a day: only a longer lead says anything. */
  private static final int LEAD_DAYS = 2;

  private final List<Sighting> sources;
  private final SharedText shared;

  Origins(List<Sighting> sources, SharedText shared) {
    this.sources = sources;
    this.shared = shared;
  }

  /** The sources of which this one has all the words; none where a third party is credited. */
  List<TakenOver> of(Sighting source) {
    return sources.stream()
        .filter(o -> shared.copies().contains(new SharedText.Copy(source.id(), o.id())))
        .filter(o -> o.provenance().upstream().isEmpty())
        .flatMap(o -> from(source, o).stream())
        .toList();
  }

  private Optional<TakenOver> from(Sighting source, Sighting origin) {
    List<String> credited = source.provenance().upstream();
    if (credited.isEmpty()) {
      return isEarlier(origin, source) && nobodyCredits(source)
          ? Optional.of(undated(source, origin))
          : Optional.empty();
    }
    Set<String> printer = origin.publisher().map(Set::of).orElse(Set.of());
    return credited.stream().allMatch(name -> Names.anySame(printer, Set.of(name)))
        ? Optional.of(credited(source, origin, credited))
        : Optional.empty();
  }

  private static TakenOver credited(Sighting source, Sighting origin, List<String> names) {
    Fact fact = Fact.stated("text credited to", String.join(", ", names), name(origin));
    return new TakenOver(source.id(), origin.id(), State.FULFILLED, fact);
  }

  private static TakenOver undated(Sighting source, Sighting origin) {
    String seen = "credits nobody; " + name(origin) + " printed it on " + day(origin);
    Fact fact = Fact.stated("text taken over", seen, "a credit");
    return new TakenOver(source.id(), origin.id(), State.UNKNOWN, fact);
  }

  private static String name(Sighting source) {
    return source.publisher().orElse(source.match().source().title());
  }

  private static String day(Sighting source) {
    return source.match().source().published().map(LocalDate::toString).orElse("an unknown day");
  }

  private boolean isEarlier(Sighting origin, Sighting source) {
    Optional<LocalDate> first = origin.match().source().published();
    Optional<LocalDate> then = source.match().source().published();
    return shared.sameText(origin.id(), source.id())
        && first.isPresent()
        && then.isPresent()
        && !first.get().plusDays(LEAD_DAYS).isAfter(then.get());
  }

  /** One credit in the cluster is enough to make a third party of them all. */
  private boolean nobodyCredits(Sighting source) {
    return shared.clusters().stream()
        .filter(c -> c.holds(source.id()))
        .flatMap(c -> c.sources().stream())
        .map(SourceRef::id)
        .flatMap(id -> sources.stream().filter(s -> s.id().equals(id)))
        .allMatch(s -> s.provenance().upstream().isEmpty());
  }
}
