package imprimatur.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.model.document.Span;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
  private static Tokens tokens(String text) {
    return Tokenizer.tokenize(text, List.of(new Span(0, text.length())), "und");
  }

  private static Set<Integer> hashes(Fingerprinter fingerprinter, String text) {
    return IntStream.of(fingerprinter.fingerprint(tokens(text)).hashes())
        .boxed()
        .collect(Collectors.toSet());
  }

  @Property
  void texts_that_share_a_run_of_guaranteed_length_share_a_fingerprint(
      @ForAll("words") List<String> before,
      @ForAll("words") List<String> run,
      @ForAll("words") List<String> after,
      @ForAll @IntRange(min = 1, max = 6) int shingle,
      @ForAll @IntRange(min = 1, max = 8) int window) {
    Fingerprinter fingerprinter = new Fingerprinter(shingle, window);
    String shared = repeatedTo(run, fingerprinter.guarantee(), " ");
    String one = String.join(" ", before) + " " + shared;
    String other = shared + " " + String.join(" ", after);
    assertThat(hashes(fingerprinter, one)).containsAnyElementsOf(hashes(fingerprinter, other));
  }

  @Property
  void so_do_texts_without_spaces_that_share_enough_characters(
      @ForAll("characters") List<String> before,
      @ForAll("characters") List<String> run,
      @ForAll("characters") List<String> after,
      @ForAll @IntRange(min = 1, max = 6) int shingle,
      @ForAll @IntRange(min = 1, max = 8) int window) {
    Fingerprinter fingerprinter = new Fingerprinter(shingle, window);
    String shared = repeatedTo(run, fingerprinter.guaranteeInCharacters(), "");
    String one = String.join("", before) + shared;
    String other = shared + String.join("", after);
    assertThat(hashes(fingerprinter, one)).containsAnyElementsOf(hashes(fingerprinter, other));
  }

  private static String repeatedTo(List<String> parts, int length, String separator) {
    return IntStream.range(0, length)
        .mapToObj(i -> parts.get(i % parts.size()))
        .collect(Collectors.joining(separator));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(4).list().ofSize(24);
  }

  @Provide
  Arbitrary<List<String>> characters() {
    return Arbitraries.of("渡", "轮", "沉", "没", "港", "口", "เ", "รื", "อ", "の", "カ").list().ofSize(30);
  }

  @Property
  void positions_ascend_and_lie_in_the_text(@ForAll("words") List<String> words) {
    Tokens tokens = tokens(String.join(" ", words));
    Fingerprint fingerprint = new Fingerprinter(3, 4).fingerprint(tokens);
    assertThat(fingerprint.positions()).isSorted().doesNotHaveDuplicates();
    assertThat(IntStream.of(fingerprint.positions()))
        .allMatch(p -> p >= 0 && p <= tokens.size() - 3);
  }

  @Test
  void case_and_punctuation_do_not_change_the_fingerprint() {
    Fingerprinter fingerprinter = new Fingerprinter(3, 2);
    assertThat(hashes(fingerprinter, "The ferry lost power, off the breakwater!"))
        .isEqualTo(hashes(fingerprinter, "the FERRY lost power off the breakwater"));
  }

  @Test
  void a_text_shorter_than_a_shingle_has_none() {
    assertThat(new Fingerprinter(5, 4).fingerprint(tokens("only four words here")).size()).isZero();
    assertThat(new Fingerprinter(5, 4).fingerprint(tokens("now these are five words")).size())
        .isEqualTo(1);
  }

  @Test
  void the_density_is_as_expected() {
    String text =
        IntStream.range(0, 20_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    int size = new Fingerprinter(5, 4).fingerprint(tokens(text)).size();
    assertThat(size / 20_000.0).isBetween(0.38, 0.42); // 2 / (window + 1)
  }

  @Test
  void sizes_below_one_are_refused() {
    assertThatThrownBy(() -> new Fingerprinter(0, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fingerprinter(5, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
