package imprimatur.text.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.model.document.Span;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtWordTest {
  private static Tokens tokens(String text, String language) {
    return Tokenizer.tokenize(text, List.of(new Span(0, text.length())), language);
  }

  private static boolean isIn(String word, String text, String language) {
    return SoughtWord.of(word).isIn(tokens(text, language), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mill       | The Mill stands.              | en
          MILL       | the mill stands               | en
          mill       | The mill's wheel              | en
          mill       | the mill’s wheel              | de
          café       | a cafe by the weir            | fr
          cafe       | un café au bord               | fr
          Izmir      | İzmir'den gelen haber         | tr
          weir-keeper| the weir keeper               | en
          weir keeper| the weir-keeper's house       | en
          U.S.       | the U.S. and others           | en
          1000       | some 1,000 barges             | en
          lighthouse | the light\u00ADhouse stands       | en
          НАТО       | das Bündnis НАТО              | de
          нато       | das Bündnis НАТО              | de
          мельница   | старая мельница               | ru
          灯塔       | 海边的灯塔很高                | zh
          ประภาคาร   | เห็นประภาคารไกล               | th
          塔         | 海边的灯塔很高                | zh
          """)
  void a_word_is_found(String word, String text, String language) {
    assertThat(isIn(word, text, language)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mil        | The mill stands.              | en
          mill       | the miller                    | en
          mill       | many mills                    | en
          station    | of two states                 | en
          corn       | paper.com                     | en
          AI         | Al came later                 | en
          weir keeper| the keeper of the weir        | en
          灯塔       | 灯和塔                        | zh
          塔灯       | 海边的灯塔很高                | zh
          """)
  void another_word_is_not(String word, String text, String language) {
    assertThat(isIn(word, text, language)).isFalse();
  }

  @Test
  void words_in_a_row_stand_in_one_paragraph() {
    String text = "He went to the mill\n\nstream and back.";
    assertThat(isIn("mill stream", text, "en")).isFalse();
    assertThat(isIn("the mill", text, "en")).isTrue();
  }

  @Test
  void what_has_no_letters_is_refused() {
    assertThatThrownBy(() -> SoughtWord.of("«…»"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no letter or digit");
  }

  @Test
  void a_line_that_has_a_word_may_have_it() {
    assertThat(SoughtWord.of("weir keeper").mayBeIn("The Weir-Keeper’s House")).isTrue();
    assertThat(SoughtWord.of("weir").mayBeIn("The Mill")).isFalse();
  }

  @Test
  void no_language_has_stems_of_its_own_that_are_not_looked_up() {
    List<String> words =
        List.of("Stations", "ΜΟΝΑΔΕΣ", "новостями", "НАТО", "والكتاب", "कहानियों", "도서관에서");
    for (String word : words) {
      List<Integer> known =
          SoughtWord.LANGUAGES.stream().map(l -> tokens(word, l).stem(0)).toList();
      for (String language : Locale.getISOLanguages()) {
        assertThat(known).as(language).contains(tokens(word, language).stem(0));
      }
    }
  }
}
