package imprimatur.decide.observe;

import imprimatur.decide.facts.AgreementCondition;
import imprimatur.decide.facts.SourceFact;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.ReuseKind;
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

  /** The terms of authorizations among the facts that tipped a rule, the worst first. */
  public Stream<AgreementCondition> terms(List<Fact> tipped) {
    return only(AgreementCondition.class)
        .filter(c -> tipped.contains(c.fact()))
        .sorted(AgreementCondition.WORST_FIRST);
  }

  /** The same facts; terms of authorizations, if they are nothing else, with the worst first. */
  public List<Fact> ordered(List<Fact> tipped) {
    List<Fact> terms = terms(tipped).map(AgreementCondition::fact).distinct().toList();
    return terms.size() == tipped.size() ? terms : tipped;
  }

  /** How many of the source's words were taken, those of changed passages less than whole. */
  public double weight() {
    return match.alignment().passages().stream()
        .filter(p -> p.kind() != ReuseKind.SHARED_QUOTATION)
        .mapToDouble(p -> p.words() * p.similarity())
        .sum();
  }

  /** The same source with each fact of a kind replaced by what {@code change} makes of it. */
  public <T extends SourceFact> SourceFacts with(
      Class<T> kind, Function<T, Stream<SourceFact>> change) {
    return new SourceFacts(
        match,
        facts.stream()
            .flatMap(f -> kind.isInstance(f) ? change.apply(kind.cast(f)) : Stream.of(f))
            .toList());
  }

  public SourceFacts plus(SourceFact fact) {
    return new SourceFacts(match, Stream.concat(facts.stream(), Stream.of(fact)).toList());
  }
}
