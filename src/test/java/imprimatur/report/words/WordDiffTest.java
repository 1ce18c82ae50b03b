package imprimatur.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  /** The left text with differing words in brackets, the right one after a bar. */
  private static String show(String left, String right) {
    WordDiff diff = WordDiff.of(left, right);
    return IntStream.range(0, diff.left().size())
            .mapToObj(i -> mark(left, diff.left(), i, diff.leftPartner(i)))
            .collect(Collectors.joining(" "))
        + " | "
        + IntStream.range(0, diff.right().size())
            .mapToObj(i -> mark(right, diff.right(), i, diff.rightPartner(i)))
            .collect(Collectors.joining(" "));
  }

  private static String mark(String text, Words words, int index, int partner) {
    String word = text.substring(words.start(index), words.end(index));
    return partner < 0 ? "[" + word + "]" : word;
  }

  @Test
  void runs_in_another_order_do_not_differ() {
    String first = "one two three four five";
    String second = "red green blue black white";
    WordDiff diff = WordDiff.of(first + " so " + second, second + " but " + first);
    assertThat(diff.shared()).isEqualTo(10);
    assertThat(diff.moved()).isPositive();
    assertThat(show(first + " so " + second, second + " but " + first))
        .isEqualTo(first + " [so] " + second + " | " + second + " [but] " + first);
  }

  @Test
  void words_that_differ_are_left_without_a_partner() {
    assertThat(show("the quick brown fox", "the slow brown old fox"))
        .isEqualTo("the [quick] brown fox | the [slow] brown [old] fox");
  }

  @Test
  void case_width_punctuation_and_hidden_characters_do_not_make_words_differ() {
    assertThat(show("Don’t STOP, so\u00ADft ＡＢＣ", "don't stop; soft abc")).doesNotContain("[");
  }

  @Test
  void look_alike_letters_make_words_differ() {
    assertThat(show("p\u0430per boats", "paper boats")).startsWith("[p\u0430per] boats");
  }

  @Test
  void scripts_without_spaces_are_compared_character_by_character() {
    assertThat(show("渡轮周四开", "渡船周四开")).isEqualTo("渡 [轮] 周 四 开 | 渡 [船] 周 四 开");
  }

  @Test
  void empty_texts_and_texts_without_words_have_no_pairs() {
    assertThat(WordDiff.of("", "a b").shared()).isZero();
    assertThat(WordDiff.of("… !", "… !").left().size()).isZero();
  }

  @Property
  void pairs_are_equal_words_that_rise_on_both_sides_and_as_many_as_can_be(
      @ForAll("words") List<String> a, @ForAll("words") List<String> b) {
    WordDiff diff = WordDiff.of(String.join(" ", a), String.join(" ", b));
    int last = -1;
    for (int i = 0; i < a.size(); i++) {
      int partner = diff.leftPartner(i);
      if (partner >= 0) {
        assertThat(partner).isGreaterThan(last);
        assertThat(a.get(i)).isEqualTo(b.get(partner));
        assertThat(diff.rightPartner(partner)).isEqualTo(i);
        last = partner;
      }
    }
    assertThat(diff.shared()).isEqualTo(longestCommon(a, b));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of("a", "b", "c", "dd", "e").list().ofMaxSize(30);
  }

  private static int longestCommon(List<String> a, List<String> b) {
    int[][] best = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        best[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? best[i - 1][j - 1] + 1
                : Math.max(best[i - 1][j], best[i][j - 1]);
      }
    }
    return best[a.size()][b.size()];
  }

  @Test
  void a_long_edited_text_is_cut_at_rare_words_and_still_paired() {
    String left =
        IntStream.range(0, 60_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    String right = left.replaceAll("w(\\d*)5 ", "x$1 ");
    WordDiff diff =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> WordDiff.of(left, right));
    assertThat(diff.shared()).isEqualTo(54_000);
  }

  @Test
  void texts_made_to_be_hard_cost_little() {
    Random random = new Random(7);
    String left = twoWords(random);
    String right = twoWords(random);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> WordDiff.of(left, right));
  }

  private static String twoWords(Random random) {
    return random
        .ints(80_000, 0, 2)
        .mapToObj(i -> i == 0 ? "yes" : "no")
        .collect(Collectors.joining(" "));
  }
}
