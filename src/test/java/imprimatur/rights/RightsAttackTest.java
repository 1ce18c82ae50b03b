package imprimatur.rights;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.rights.forms.NoticePattern;
import imprimatur.rights.forms.NoticePatterns;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to be slow is read in time: no form and no reading of names goes back and forth. */
class RightsAttackTest {
  private static final RightsExtractor RIGHTS = RightsExtractor.standard();

  /** As much as a sentence may have. */
  private static final int SENTENCE = 1400;

  private static final Duration LIMIT = Duration.ofSeconds(2);

  @TestFactory
  Stream<DynamicTest> the_words_of_a_form_over_and_over_are_read_in_time() {
    return NoticePatterns.standard().all().stream()
        .map(form -> DynamicTest.dynamicTest(form.id(), () -> assertInTime(overAndOver(form), 1)));
  }

  /** The example without the marks that end sentences and clauses. */
  private static String overAndOver(NoticePattern form) {
    String words = form.example().replaceAll("[.!?;。！？|•।…\\n]", " ") + " ";
    return words.repeat(1 + SENTENCE / words.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© ",
        "copyright ",
        "Copyright © 2020, ",
        "© Ab & Cd, ",
        "© A. B. ",
        "© the of the of ",
        "© Tern Ltd. Co. ",
        "rights reserved to ",
        "holder of the rights is ",
        "Tern owns the copyright in ",
        "without permission of ",
        "may not be used without ",
        "Inhaberin der Rechte an ",
        "ссылка на «",
        "版权均属于所有",
        "凡本网注明“来源：",
        "著作権は",
        "저작권자 ⓒ ",
        "حقوق النشر مملوكة ل ",
        "के पास कॉपीराइट "
      })
  void a_phrase_over_and_over_is_read_in_time(String phrase) {
    assertInTime(phrase.repeat(1 + 200_000 / phrase.length()), 5);
  }

  @Test
  void a_line_of_capitals_without_end_is_read_in_time() {
    assertInTime("© " + "Ab ".repeat(60_000) + "all rights reserved", 5);
    assertInTime("Ab".repeat(90_000) + " © 2020", 5);
  }

  private static void assertInTime(String text, int times) {
    long start = System.nanoTime();
    RIGHTS.readNotice(text);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.multipliedBy(times));
  }
}
