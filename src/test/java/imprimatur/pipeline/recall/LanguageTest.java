package imprimatur.pipeline.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Edited passages are found in any language and script. */
class LanguageTest {
  static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "pl", "fi", "tr", "ru", "uk", "el", "ar", "hi", "ko",
          "zh", "ja", "th");

  /** Short sentences in any order leave little between their borders in unspaced scripts. */
  private static final double LEAST_UNSPACED = 0.85;

  private static final double LEAST = 0.95;

  static Stream<Arguments> cells() {
    return LANGUAGES.stream()
        .flatMap(
            language ->
                Stream.of(Change.values())
                    .filter(change -> isKnown(language, change))
                    .map(change -> Arguments.of(language, change)));
  }

  static boolean isKnown(String language, Change change) {
    return change != Change.INFLECTED || Inflection.isKnown(language);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void edited_passages_are_found(String language, Change change) {
    boolean lenient = change == Change.REORDERED && !Sentences.isSpaced(language);
    assertThat(Figures.of(language, change))
        .isGreaterThanOrEqualTo(lenient ? LEAST_UNSPACED : LEAST);
  }
}
