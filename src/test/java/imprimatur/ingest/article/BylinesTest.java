package imprimatur.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
  private static final LocalDate SECOND_OF_MAY = LocalDate.of(2024, 5, 2);

  private static Byline read(String line) {
    return Bylines.read(line).orElseThrow(() -> new AssertionError("no byline: " + line));
  }

  @Test
  void an_agency_and_a_day_are_told_apart() {
    assertThat(read("Xinhua | Updated: 2024-05-02 14:13"))
        .isEqualTo(new Byline(List.of(), Optional.of("Xinhua"), Optional.of(SECOND_OF_MAY)));
    assertThat(read("来源：新华社 2024-05-02 09:15").agency()).contains("Xinhua");
  }

  @Test
  void names_follow_a_by_word_in_many_languages() {
    assertThat(read("By Mira Oldfield and Tom Ashby").authors())
        .containsExactly("Mira Oldfield", "Tom Ashby");
    assertThat(read("Von Jonas Weidner und Lea Kahl").authors())
        .containsExactly("Jonas Weidner", "Lea Kahl");
    assertThat(read("Par Jeanne Duvivier, publié le 2 mai 2024").published())
        .contains(SECOND_OF_MAY);
    assertThat(read("记者：林舟").authors()).containsExactly("林舟");
  }

  @Test
  void a_role_is_no_name() {
    assertThat(read("By Mira Oldfield, Staff Writer").authors()).containsExactly("Mira Oldfield");
  }

  @Test
  void an_agency_after_a_by_word_is_no_person() {
    Byline byline = read("By Reuters");
    assertThat(byline.authors()).isEmpty();
    assertThat(byline.agency()).contains("Reuters");
  }

  @Test
  void an_editor_is_no_author() {
    assertThat(read("责任编辑：林舟").authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the river stood a mill that nobody had ground corn in since the war.",
        "The bridge reopened on May 2, 2024, and nobody cheered.",
        "Von der Brücke aus sieht man bis zum Hafen.",
        "Par une belle matinée de mai, le pont rouvrit.",
        "Share",
        "",
        "A quiet week on the river"
      })
  void prose_and_headlines_are_no_bylines(String line) {
    assertThat(Bylines.read(line)).isEmpty();
  }

  @Property
  void any_line_is_read_without_failing(@ForAll String line) {
    assertThat(Bylines.read(line)).isNotNull();
    assertThat(Dates.find(line)).isNotNull();
    assertThat(Agencies.inDateline(line)).isNotNull();
  }
}
