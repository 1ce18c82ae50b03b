package imprimatur.odrl.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of a thing in words of other vocabularies: names, contacts, titles, sources.
 *
 * @param texts the values of each property, by its IRI
 */
public record Notes(Map<String, List<String>> texts) {
  public static final Notes NONE = new Notes(Map.of());

  public Notes {
    texts = Map.copyOf(texts);
  }

  /** The first value of the first of these properties that has one. */
  public Optional<String> first(String... properties) {
    for (String property : properties) {
      List<String> values = texts.getOrDefault(property, List.of());
      if (!values.isEmpty()) {
        return Optional.of(values.get(0));
      }
    }
    return Optional.empty();
  }
}
