package imprimatur.model.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {
  @ParameterizedTest
  @CsvSource({
    "24 hours, PT24H",
    "1 hour, PT1H",
    "90 days, P90D",
    "2 Weeks, P2W",
    "6 months, P6M",
    "1 year, P1Y",
    "P30D, P30D",
    "PT24H, PT24H"
  })
  void a_length_of_time_is_read_in_words_and_in_iso(String text, String iso) {
    Age age = Age.parse(text).orElseThrow();
    assertThat(age.iso()).isEqualTo(iso);
    assertThat(Age.parse(age.toString())).contains(age);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "24", "-1 days", "P1M2D", "PT30M", "999999 days"})
  void other_texts_are_none(String text) {
    assertThat(Age.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2 days, 2025-06-03, 2025-06-03",
    "1 month, 2025-07-01, 2025-07-01",
    "0 hours, 2025-06-01, 2025-06-02",
    "1 hour, 2025-06-01, 2025-06-03",
    "12 hours, 2025-06-01, 2025-06-03",
    "24 hours, 2025-06-02, 2025-06-03",
    "36 hours, 2025-06-02, 2025-06-04",
    "48 hours, 2025-06-03, 2025-06-04"
  })
  void hours_are_in_doubt_while_the_hour_of_publication_matters(
      String age, LocalDate earliest, LocalDate surely) {
    LocalDate published = LocalDate.of(2025, 6, 1);
    assertThat(Age.parse(age).orElseThrow().earliest(published)).isEqualTo(earliest);
    assertThat(Age.parse(age).orElseThrow().surely(published)).isEqualTo(surely);
  }

  @Test
  void the_last_of_a_month_stays_the_last() {
    assertThat(Age.parse("1 month").orElseThrow().earliest(LocalDate.of(2025, 1, 31)))
        .isEqualTo(LocalDate.of(2025, 2, 28));
  }
}
