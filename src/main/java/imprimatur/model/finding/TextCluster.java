package imprimatur.model.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Stored articles that print the same text, all of which a submission reuses.
 *
 * @param sources two or more, the earliest first, those without a date last
 * @param credited agencies and papers to which they credit it, as written
 */
public record TextCluster(List<SourceRef> sources, List<String> credited) {
  /** The earliest publication first, those without a date last. */
  public static final Comparator<SourceRef> EARLIEST_FIRST =
      Comparator.comparing(
              (SourceRef ref) -> ref.published().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(SourceRef::id);

  /**
   * @throws IllegalArgumentException if there are fewer than two sources
   */
  public TextCluster {
    sources = sources.stream().sorted(EARLIEST_FIRST).toList();
    credited = List.copyOf(credited);
    if (sources.size() < 2) {
      throw new IllegalArgumentException("a single source is no cluster");
    }
  }

  /** True if the source is one of them. */
  public boolean holds(String sourceId) {
    return sources.stream().anyMatch(s -> s.id().equals(sourceId));
  }

  /** The earliest publication; empty if no date is known, or several share the first day. */
  public Optional<SourceRef> earliest() {
    SourceRef first = sources.get(0);
    boolean alone = !first.published().equals(sources.get(1).published());
    return first.published().isPresent() && alone ? Optional.of(first) : Optional.empty();
  }
}
