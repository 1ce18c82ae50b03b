package imprimatur.decide.observe.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The gulls came back in March. | The gulls came back in March. | 0",
        "the gulls came BACK, in march | The gulls came back in March. | 0",
        "In March the gulls came back. | The gulls came back in March. | 0",
        "The gulls came. | The gulls came back in March. | 0",
        "The terns came back in March. | The gulls came back in March. | 1",
        "The gulls and the terns came back. | The gulls came back in March. | 3",
        "海鸥三月回来 | 海鸥在三月回来了 | 0",
        "海燕三月回来 | 海鸥在三月回来了 | 1"
      })
  void words_that_the_source_does_not_have_are_changed(String text, String source, int changed) {
    assertThat(ChangedWords.of(text, source).changed()).isEqualTo(changed);
  }

  @Test
  void a_word_counts_as_often_as_it_stands_there() {
    ChangedWords words = ChangedWords.of("the sea the sea the sea", "the sea the sky");
    assertThat(words).isEqualTo(new ChangedWords(6, 3));
    assertThat(words.percent()).isEqualTo(50);
    assertThat(ChangedWords.of("", "the sea").percent()).isZero();
  }
}
