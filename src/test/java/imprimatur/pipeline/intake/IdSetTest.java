package imprimatur.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was added is in the set, and nothing else, however it grows. */
class IdSetTest {
  private static final int MANY = 50_000;

  @Test
  void holds_what_was_added_and_says_so_once() {
    IdSet set = new IdSet();
    for (int i = 0; i < MANY; i++) {
      assertThat(set.add("article " + i)).isTrue();
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(set.add("article " + i)).isFalse();
      assertThat(set.contains("article " + i)).isTrue();
      assertThat(set.contains("another " + i)).isFalse();
    }
  }
}
