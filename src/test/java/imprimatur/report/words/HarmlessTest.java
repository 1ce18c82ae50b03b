package imprimatur.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.report.Attacks;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HarmlessTest {
  @Test
  void control_characters_are_shown_and_not_obeyed() {
    assertThat(Harmless.text("a\u001b[31mb\u0000c\u007fd\u009be"))
        .isEqualTo("a␛[31mb␀c␡d<U+009B>e");
  }

  @Test
  void bidirectional_controls_are_shown_by_number() {
    assertThat(Harmless.text("\u202Etxt.exe\u2069")).isEqualTo("<U+202E>txt.exe<U+2069>");
  }

  @Test
  void line_ends_and_tabs_are_spaces_and_invisible_formatting_goes() {
    assertThat(Harmless.text("a\tb\nc\u2028d so\u00ADft\uFEFF")).isEqualTo("a b c d soft");
  }

  @Test
  void joiners_that_scripts_need_stay() {
    assertThat(Harmless.text("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
  }

  @Test
  void half_a_pair_is_replaced_and_a_whole_one_kept() {
    assertThat(Harmless.text("\ud83d\ude00 \ud83d")).isEqualTo("\ud83d\ude00 \ufffd");
  }

  @Test
  void no_letter_carries_more_marks_than_a_script_needs() {
    assertThat(Harmless.text("e" + "\u0301".repeat(500) + "x"))
        .isEqualTo("e" + "\u0301".repeat(6) + "x");
  }

  @Test
  void a_word_of_thousands_of_letters_loses_its_middle() {
    assertThat(Harmless.text("see " + "x".repeat(5_000) + " end"))
        .isEqualTo("see " + "x".repeat(24) + "… 4,952 characters …" + "x".repeat(24) + " end");
    assertThat(Harmless.text("好".repeat(5_000))).hasSize(5_000);
  }

  @Test
  void amounts_are_grouped_by_thousands() {
    assertThat(
            List.of(0L, 999L, 1_000L, -1_000L, 12_345_678L, -123L).stream().map(Harmless::amount))
        .containsExactly("0", "999", "1,000", "-1,000", "12,345,678", "-123");
  }

  @Test
  void a_limit_never_cuts_a_pair_in_two() {
    assertThat(Harmless.text("ab\ud83d\ude00cd", 4)).isEqualTo("ab…");
    assertThat(Harmless.text("abcd", 4)).isEqualTo("abcd");
  }

  @Property
  void nothing_dangerous_comes_through_and_safe_text_stays(@ForAll("any") String text) {
    String safe = Harmless.text(text);
    assertThat(Attacks.dangerous(safe)).isEmpty();
    assertThat(safe).doesNotContain("\n");
    assertThat(Harmless.text(safe)).isEqualTo(safe);
  }

  @Provide
  Arbitrary<String> any() {
    return Arbitraries.chars().all().array(char[].class).ofMaxSize(300).map(String::new);
  }
}
