package imprimatur.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static String numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  private static String show(List<Excerpt.Piece> pieces) {
    return pieces.stream().map(ExcerptTest::show).collect(Collectors.joining());
  }

  private static String show(Excerpt.Piece piece) {
    if (piece instanceof Excerpt.Piece.Text text) {
      return text.marked() ? "[" + text.text() + "]" : text.text();
    }
    return "<" + ((Excerpt.Piece.Gap) piece).text() + ">";
  }

  @Test
  void a_run_of_words_that_differ_is_marked_as_one() {
    Excerpt excerpt = Excerpt.of("He said, very slowly, yes to all.", "He said yes to all.", 100);
    assertThat(excerpt.marking()).isEqualTo(Excerpt.Marking.DIFFERENT);
    assertThat(show(excerpt.left())).isEqualTo("He said, [very slowly], yes to all.");
    assertThat(show(excerpt.right())).isEqualTo("He said yes to all.");
    assertThat(excerpt.marked()).isEqualTo(2);
  }

  @Test
  void equal_words_have_no_marks() {
    assertThat(Excerpt.of("One, two!", "one two", 100).marking()).isEqualTo(Excerpt.Marking.NONE);
  }

  @Test
  void where_most_words_differ_the_telling_common_ones_are_marked() {
    Excerpt excerpt =
        Excerpt.of("Harbour shut by the storm", "A gale in the night closed the old harbour", 100);
    assertThat(excerpt.marking()).isEqualTo(Excerpt.Marking.SHARED);
    assertThat(show(excerpt.left())).doesNotContain("[the]");
  }

  @Test
  void the_middle_of_a_long_passage_is_left_out_at_the_same_words_on_both_sides() {
    String left = numbers(0, 150) + " extra " + numbers(150, 300);
    String right = "start " + numbers(0, 300);
    Excerpt excerpt = Excerpt.of(left, right, 40);
    assertThat(show(excerpt.left()))
        .isEqualTo(numbers(0, 20) + "<… 261 words, 1 differ …>" + numbers(280, 300));
    assertThat(show(excerpt.right()))
        .isEqualTo("[start] " + numbers(0, 20) + "<… 260 words …>" + numbers(280, 300));
  }

  @Test
  void a_long_source_beside_a_short_summary_is_shortened_alone() {
    Excerpt excerpt = Excerpt.of("w1 w2 w3", numbers(0, 100), 20);
    assertThat(show(excerpt.left())).doesNotContain("<");
    assertThat(show(excerpt.right())).contains("<… 80 words …>");
  }

  @Test
  void scripts_without_spaces_count_characters() {
    assertThat(show(Excerpt.of("好".repeat(90), "好".repeat(90), 20).left()))
        .isEqualTo("好".repeat(10) + "<… 70 characters …>" + "好".repeat(10));
  }

  @Test
  void all_words_shown_are_those_of_the_passage() {
    Excerpt excerpt = Excerpt.of("\"A b,\" c\u202E d.", "x", 100);
    assertThat(show(excerpt.left())).isEqualTo("\"A b,\" c<U+202E> d.");
  }
}
