package imprimatur.decide.observe;

import imprimatur.decide.facts.SourceFact;
import imprimatur.model.finding.SourceMatch;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that was observed of one source.
 *
 * @param match the source; its rights are the effective ones
 * @param facts what the rules see of it
 */
public record SourceFacts(SourceMatch match, List<SourceFact> facts) {
  public SourceFacts {
    facts = facts.stream().distinct().toList();
  }

  public String sourceId() {
    return match.source().id();
  }

  public <T extends SourceFact> Stream<T> only(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The same source with each fact of a kind replaced by what {@code change} makes of it. */
  <T extends SourceFact> SourceFacts with(Class<T> kind, Function<T, Stream<SourceFact>> change) {
    return new SourceFacts(
        match,
        facts.stream()
            .flatMap(f -> kind.isInstance(f) ? change.apply(kind.cast(f)) : Stream.of(f))
            .toList());
  }

  SourceFacts plus(SourceFact fact) {
    return new SourceFacts(match, Stream.concat(facts.stream(), Stream.of(fact)).toList());
  }
}
