package imprimatur.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN =
      List.of("use", "republish", "reproduce", "translate", "print", "use-image");

  @ParameterizedTest
  @CsvSource({
    "republsh, republish",
    "REPUBLISH, republish",
    "rebuplish, republish",
    "translation, translate",
    "ues, use",
    "useimage, use-image",
    "pritn, print"
  })
  void a_slip_leads_to_the_word_that_was_meant(String slip, String meant) {
    assertThat(Nearest.to(slip, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "banana", "re", "republish everything you can find"})
  void another_word_leads_nowhere(String word) {
    assertThat(Nearest.to(word, KNOWN)).isEmpty();
    assertThat(Nearest.hint(word, KNOWN)).isEmpty();
  }

  @Test
  void a_very_long_word_is_not_compared() {
    assertThat(Nearest.to("x".repeat(10_000_000), KNOWN)).isEmpty();
  }

  @Property
  void a_known_word_is_nearest_to_itself(@ForAll List<String> words, @ForAll int pick) {
    List<String> known =
        words.stream().filter(w -> w.equals(w.strip().toLowerCase(java.util.Locale.ROOT))).toList();
    if (!known.isEmpty()) {
      String word = known.get(Math.floorMod(pick, known.size()));
      assertThat(word.length() > 64 || Nearest.to(word, known).isPresent()).isTrue();
    }
  }
}
