package imprimatur.corpus.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each leaf takes memory while a segment is written, so their number has an end. */
class SmallLeavesTest {
  private static final long POINTS_OF_AN_ARTICLE = 250;

  @ParameterizedTest
  @ValueSource(ints = {1, 2_000_000, 2_000_001, 8_000_000, 8_000_001, 16_000_000})
  void no_segment_has_more_than_eight_million(int articles) {
    long leaves = articles * POINTS_OF_AN_ARTICLE / SmallLeaves.points(articles);
    assertThat(leaves).isLessThan(8_000_000);
  }
}
