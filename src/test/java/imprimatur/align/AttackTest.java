package imprimatur.align;

import static imprimatur.align.InsertedPassageTest.align;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import imprimatur.model.finding.Alignment;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts made to cost much work end soon, and what they hide is still found. */
class AttackTest {
  private static final String PASSAGE =
      "The ferry, built in 1962, lost power two miles off the breakwater and drifted for an hour"
          + " before tugs reached her. Harbour master Ilse Brandt praised the crew for keeping sixty"
          + " passengers calm.";

  private static Alignment bounded(String submission, String source) {
    return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> align(submission, source));
  }

  private static String words(int count, int different, int seed) {
    return new Random(seed)
        .ints(count, 0, different)
        .mapToObj(i -> "w" + Integer.toString(i, 36))
        .collect(Collectors.joining(" "));
  }

  @Test
  void the_same_word_a_hundred_thousand_times() {
    String text = "harbour ".repeat(100_000);
    assertThat(bounded(text, text).submissionWords()).isEqualTo(100_000);
  }

  @Test
  void a_passage_hidden_behind_the_same_word_is_found() {
    String noise = "harbour ".repeat(50_000) + ". ";
    assertThat(bounded(noise + PASSAGE, noise + PASSAGE).ownWords()).isGreaterThanOrEqualTo(30);
  }

  @Test
  void a_million_different_words() {
    String one =
        IntStream.range(0, 1_000_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
    String other =
        IntStream.range(0, 1_000_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
    assertThat(bounded(one, other + ". " + PASSAGE).passages()).isEmpty();
    assertThat(bounded(one + ". " + PASSAGE, other + ". " + PASSAGE).passages()).hasSize(1);
  }

  @Test
  void a_few_hundred_words_over_and_over_in_any_order() {
    bounded(words(100_000, 400, 1), words(100_000, 400, 2));
  }

  @Test
  void a_sentence_over_and_over() {
    String text = (PASSAGE + " ").repeat(2_000);
    assertThat(bounded(text, text).submissionWords()).isEqualTo(2_000 * 33);
  }

  @Test
  void a_book_that_is_copied_whole_is_found_whole() {
    String book = words(100_000, 20_000, 3);
    Alignment alignment = bounded(book, book);
    assertThat(alignment.coverageOfSubmission()).isGreaterThan(0.98);
  }

  @Test
  void empty_texts_and_texts_of_signs_only() {
    assertThat(bounded("", "").passages()).isEmpty();
    assertThat(bounded(PASSAGE, "").passages()).isEmpty();
    assertThat(bounded("…!? ".repeat(10_000), PASSAGE).passages()).isEmpty();
  }
}
