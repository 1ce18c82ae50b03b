package imprimatur.decide.observe;

import imprimatur.decide.PolicyData;
import imprimatur.decide.State;
import imprimatur.decide.facts.Sign;
import imprimatur.decide.names.FoldedText;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Passage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out whether a submission is made of many texts of one publisher. */
final class ManyTexts {
  private final Map<String, List<Sighting>> byPublisher;
  private final Map<String, Integer> limits = new HashMap<>();

  ManyTexts(List<Sighting> sources, PolicyData data) {
    byPublisher =
        sources.stream()
            .filter(s -> s.publisher().isPresent() && words(s) >= data.bulk("").floor())
            .collect(Collectors.groupingBy(ManyTexts::publisher));
    byPublisher.forEach(
        (name, all) -> limits.put(name, data.bulk(all.get(0).publisher().get()).texts()));
  }

  /** The sign, at the source of that publisher from which most was taken. */
  Optional<Sign> of(Sighting source) {
    List<Sighting> all = byPublisher.getOrDefault(publisher(source), List.of());
    boolean most =
        all.stream()
            .min(Comparator.comparing((Sighting s) -> -words(s)).thenComparing(Sighting::id))
            .filter(source::equals)
            .isPresent();
    if (!most || all.size() == 1) {
      return Optional.empty();
    }
    int limit = limits.get(publisher(source));
    String name = "texts of " + source.publisher().orElseThrow();
    Fact fact = Fact.measured(name, "texts", all.size(), limit);
    return Optional.of(
        new Sign(source.id(), Sign.Kind.MANY_TEXTS, State.of(all.size() < limit), fact));
  }

  private static String publisher(Sighting source) {
    return FoldedText.fold(source.publisher().orElse(""));
  }

  private static int words(Sighting source) {
    return source.passages(TakingFigures.UNQUOTED).mapToInt(Passage::words).sum();
  }
}
