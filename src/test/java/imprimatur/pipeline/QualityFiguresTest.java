package imprimatur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityFiguresTest {
  private static final Map<String, QualityFigures> STORED =
      Map.of("edited", new QualityFigures(10, 0.9, 1, 0.8, 0.9));

  private static Map<String, QualityFigures> found(int cases, double found) {
    return Map.of("edited", new QualityFigures(cases, found, 1, 0.8, 0.9));
  }

  @Test
  void a_table_reads_back() {
    assertThat(QualityFigures.parse(QualityFigures.format(STORED))).isEqualTo(STORED);
  }

  @Test
  void a_drop_beyond_the_tolerance_is_worse_and_says_by_how_much() {
    assertThat(QualityFigures.changes(STORED, found(10, 0.88), true))
        .singleElement()
        .asString()
        .contains("edited", "found", "stored 0.9000", "now 0.8800", "-0.0200");
    assertThat(QualityFigures.changes(STORED, found(10, 0.88), false)).isEmpty();
  }

  @Test
  void within_the_tolerance_nothing_has_changed() {
    assertThat(QualityFigures.changes(STORED, found(10, 0.89), true)).isEmpty();
    assertThat(QualityFigures.changes(STORED, found(10, 0.91), false)).isEmpty();
  }

  @Test
  void a_rise_is_better_and_not_worse() {
    assertThat(QualityFigures.changes(STORED, found(10, 1), false)).hasSize(1);
    assertThat(QualityFigures.changes(STORED, found(10, 1), true)).isEmpty();
  }

  @Test
  void cases_that_are_gone_are_worse() {
    assertThat(QualityFigures.changes(STORED, found(9, 0.9), true)).hasSize(1);
    assertThat(QualityFigures.changes(STORED, Map.of(), true)).hasSize(1);
  }
}
