package imprimatur.text;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FrequenciesTest {
  private static Tokens tokens(String text) {
    return Tokenizer.tokenize(text, List.of(new Span(0, text.length())), "en");
  }

  private static int stem(String word) {
    return tokens(word).stem(0);
  }

  @Test
  void function_words_are_common_and_long_words_rare() {
    Background background = Background.standard();
    assertThat(background.of(stem("the"))).isGreaterThan(0.03);
    assertThat(background.of(stem("because"))).isGreaterThan(background.of(stem("breakwater")));
    assertThat(background.of(stem("cod"))).isGreaterThan(background.of(stem("breakwater")));
    assertThat(background.of(stem("7"))).isGreaterThan(background.of(stem("19620")));
  }

  @Test
  void a_small_corpus_leans_on_the_background_and_a_large_one_on_itself() {
    StemCounts small = StemCounts.builder().add(tokens("ferry ferry ferry")).build();
    StemCounts large = StemCounts.builder().add(stem("ferry"), 30_000).add(1, 970_000).build();
    assertThat(small.of(stem("ferry"))).isLessThan(0.001);
    assertThat(large.of(stem("ferry"))).isBetween(0.028, 0.031);
    assertThat(large.of(stem("the"))).isLessThan(0.002);
  }

  @Property
  void every_stem_has_a_share_between_0_and_1(@ForAll int stem) {
    assertThat(Background.standard().of(stem)).isStrictlyBetween(0.0, 1.0);
    assertThat(StemCounts.builder().add(stem, 3).build().of(stem)).isStrictlyBetween(0.0, 1.0);
  }
}
