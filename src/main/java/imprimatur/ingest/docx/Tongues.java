package imprimatur.ingest.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the languages that runs of text state. Not thread-safe. */
final class Tongues {
  private final Map<String, Integer> units = new HashMap<>();

  void count(Tongue tongue, String words) {
    tongue.of(words).ifPresent(language -> units.merge(language, words.length(), Integer::sum));
  }

  /** The language of the most characters. */
  Optional<String> main() {
    return units.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
