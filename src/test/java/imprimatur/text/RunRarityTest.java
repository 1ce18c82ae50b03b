package imprimatur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunRarityTest {
  /** Twelve tokens: a formula from 2 to 7, and a phrase of the text's own from 5 to 10. */
  private static final RunRarity RARITY =
      RunRarity.of(12, new int[] {2, 5}, new int[] {7, 10}, new float[] {0.5f, 2.0f});

  private static double[] ofRun(int from, int to) {
    double[] nats = new double[to - from];
    RARITY.ofRun(from, to, nats, from);
    return nats;
  }

  @Test
  void a_token_is_as_common_as_its_commonest_phrase() {
    assertThat(RARITY.nats(2)).isEqualTo(0.5);
    assertThat(RARITY.nats(6)).isEqualTo(0.5);
    assertThat(RARITY.nats(7)).isEqualTo(2.0);
  }

  @Test
  void a_token_of_which_nothing_is_known_proves_what_words_prove_in_general() {
    assertThat(RARITY.nats(0)).isEqualTo(RunRarity.unknown(1).nats(0));
  }

  @Test
  void a_run_is_judged_by_the_phrases_that_lie_in_it_whole() {
    assertThat(ofRun(2, 7)).containsOnly(0.5);
    assertThat(ofRun(5, 10)).containsOnly(2.0);
    assertThat(ofRun(2, 10)).containsExactly(0.5, 0.5, 0.5, 0.5, 0.5, 2, 2, 2);
  }

  @Test
  void what_no_phrase_of_the_run_holds_is_like_the_rest_of_it() {
    double[] nats = ofRun(1, 9);
    assertThat(nats[0]).isEqualTo(0.5, within(1e-9));
    assertThat(nats[7]).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void a_run_without_a_phrase_is_judged_by_those_around_it() {
    assertThat(ofRun(3, 6)).containsOnly(0.5);
  }
}
