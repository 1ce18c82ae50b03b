package imprimatur.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 300, 10_000})
  void among_few_articles_chance_plays_no_part(int articles) {
    assertThat(Parameters.amid(articles)).isEqualTo(Parameters.standard());
  }

  @Test
  void among_more_articles_more_is_asked_of_faint_reuse() {
    Parameters many = Parameters.amid(100_000);
    Parameters most = Parameters.amid(10_000_000);

    assertThat(many.leastScore()).isBetween(150.0, 190.0).isLessThan(most.leastScore());
    assertThat(many.leastEvidence()).isBetween(30.0, 34.0).isLessThan(most.leastEvidence());
    assertThat(many.leastRunEvidence()).isBetween(32.0, 36.0).isLessThan(most.leastRunEvidence());
    assertThat(many.summaryLogit()).isBetween(4.0, 7.0).isLessThan(most.summaryLogit());
  }

  @Test
  void rare_phrases_prove_as_much_among_any_number_for_their_rarity_is_measured_there() {
    assertThat(Parameters.amid(10_000_000).leastPhrases())
        .isEqualTo(Parameters.standard().leastPhrases());
  }
}
