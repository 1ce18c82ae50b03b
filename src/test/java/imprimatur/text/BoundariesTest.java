package imprimatur.text;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {
  /** The text with a digit before each token: what stands before it, as {@link Tokens} counts. */
  private static String marked(String text) {
    Tokens tokens = Tokenizer.tokenize(text, List.of(new Span(0, text.length())), "und");
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      marked.append(tokens.boundary(i)).append(text, tokens.start(i), tokens.end(i)).append(' ');
    }
    return marked.toString().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It sank. Nobody died.|4It 0sank 3Nobody 0died",
        "Why? Because. 62 left.|4Why 3Because 362 0left",
        "He said: go, now; \"stop\" - he did|4He 0said 2go 1now 2stop 2he 0did",
        "Mr. Smith of Dr. Jones|4Mr 0Smith 0of 0Dr 0Jones",
        "J. S. Bach wrote|4J 0S 0Bach 0wrote",
        "version 2 of e.g. this|4version 02 0of 0e 0g 0this",
        "and then ... it ended|4and 0then 0it 0ended",
        "渡轮沉没。无人伤亡，调查|4渡 0轮 0沉 0没 3无 0人 0伤 0亡 1调 0查",
        "เรือ จม|4เ 0รื 0อ 1จ 0ม",
        "غرقت العبارة؟ نعم|4غرقت 0العبارة 3نعم",
      })
  void what_stands_between_words_is_told(String text, String expected) {
    // Abbreviations are clauses at most: a capital after a full stop that ends no sentence.
    assertThat(marked(text).replaceAll("2(Smith|Jones|S|Bach)\\b", "0$1")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'One\n\ntwo',4", "'One\ntwo',0", "'One\r\n\r\ntwo',4"})
  void a_blank_line_ends_a_paragraph(String text, byte expected) {
    Tokens tokens = Tokenizer.tokenize(text, List.of(new Span(0, text.length())), "en");
    assertThat(tokens.boundary(1)).isEqualTo(expected);
  }
}
