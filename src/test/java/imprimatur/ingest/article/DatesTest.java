package imprimatur.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-05-02",
        "Updated: 2024/05/02 14:13",
        "2024年5月2日",
        "2024년 5월 2일",
        "2 May 2024",
        "2nd May, 2024",
        "May 2, 2024",
        "Thursday, May 2nd 2024",
        "2. Mai 2024",
        "2 mai 2024",
        "2 de mayo de 2024",
        "2 maggio 2024",
        "2 мая 2024",
        "02.05.2024"
      })
  void a_day_is_read_in_many_spellings(String line) {
    assertThat(Dates.in(line)).contains(LocalDate.of(2024, 5, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05/02/2024",
        "2024-13-02",
        "31 February 2024",
        "May 2024",
        "0000-00-00",
        "99999-12-31",
        "x"
      })
  void what_names_no_certain_day_is_left_alone(String line) {
    assertThat(Dates.in(line)).isEmpty();
  }
}
