package imprimatur.model.finding;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static Passage passage(int from, ReuseKind kind, int words) {
    Span place = new Span(from, from + 10);
    return new Passage(place, place, kind, 1, words, words);
  }

  @Test
  void the_share_of_the_submission_counts_the_words_that_stand_in_passages() {
    List<Passage> passages =
        List.of(
            passage(0, ReuseKind.VERBATIM, 50),
            passage(20, ReuseKind.QUOTATION, 10),
            passage(40, ReuseKind.SHARED_QUOTATION, 30));
    Alignment alignment = new Alignment(passages, 120, 200, 45, 45, false, false);
    assertThat(alignment.wordsTaken()).isEqualTo(60);
    assertThat(alignment.coverageOfSubmission()).isEqualTo(0.5);
  }

  @Test
  void nothing_of_nothing_is_no_share() {
    Alignment none = new Alignment(List.of(), 0, 0, 0, 0, false, false);
    assertThat(none.coverageOfSubmission()).isZero();
    assertThat(none.coverageOfSource()).isZero();
  }
}
