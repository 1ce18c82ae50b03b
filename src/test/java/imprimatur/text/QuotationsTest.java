package imprimatur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import imprimatur.model.document.Span;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
  private static List<String> found(String text) {
    return Quotations.find(text, List.of(new Span(0, text.length()))).stream()
        .map(span -> span.slice(text))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“we are tired”",
        "\"we are tired\"",
        "„wir sind müde“",
        "»wir sind müde«",
        "«nous sommes las»",
        "« nous sommes las »",
        "「もう疲れた」",
        "『もう疲れた』",
        "“我们累了”",
        "‘we don’t know’"
      })
  void marked_words_are_found_with_their_marks(String quotation) {
    assertThat(found("She said " + quotation + ", and left.")).containsExactly(quotation);
  }

  @Test
  void apostrophes_are_no_quotation_marks() {
    assertThat(found("The captain’s crew don’t know; ’tis the owners' fault.")).isEmpty();
  }

  @Test
  void a_mark_that_is_not_closed_quotes_nothing() {
    assertThat(found("He wrote “something and then stopped.\n\nThe next paragraph.")).isEmpty();
  }

  @Test
  void a_quotation_over_several_paragraphs_opens_each_of_them() {
    assertThat(found("“One paragraph.\n\n“And another.” Done."))
        .containsExactly("“One paragraph.", "“And another.”");
  }

  @Test
  void many_unclosed_marks_cost_little() {
    String text = "„a ".repeat(200_000);
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> found(text))).isEmpty();
  }

  @Property
  void quotations_ascend_without_overlap(
      @ForAll @Chars({'“', '”', '"', '«', '»', '‘', '’', 'a', ' ', '\n'}) String text) {
    int last = 0;
    for (Span span : Quotations.find(text, List.of(new Span(0, text.length())))) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.length()).isGreaterThan(1);
      last = span.end();
    }
    assertThat(last).isLessThanOrEqualTo(text.length());
  }
}
