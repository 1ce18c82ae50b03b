package imprimatur.pipeline.recall;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a copied passage is disguised by, as much of it is found as without the disguise. */
class DisguiseTest {
  private static final double MOST_LOST = 0.02;

  /** Of a passage of two or three sentences in another order, what lies at their borders. */
  private static final double MOST_LOST_OF_ORDER = 0.03;

  private static final Path NOTES = Path.of("src/test/resources/golden/disguises.txt");

  @ParameterizedTest
  @EnumSource
  void a_disguise_hides_no_more_than_two_hundredths(Disguise disguise) {
    assertThat(Figures.of(disguise)).isGreaterThanOrEqualTo(Figures.of(Disguise.NONE) - MOST_LOST);
    double most = disguise == Disguise.REORDERED ? MOST_LOST_OF_ORDER : MOST_LOST;
    assertThat(Figures.ofShort(disguise))
        .isGreaterThanOrEqualTo(Figures.ofShort(Disguise.NONE) - most);
  }

  @ParameterizedTest
  @EnumSource
  void nor_does_mark_up(PageDisguise disguise) {
    assertThat(Figures.of(disguise))
        .isGreaterThanOrEqualTo(Figures.of(PageDisguise.NONE) - MOST_LOST);
  }

  @Test
  void a_disguise_is_noted_where_it_hides_words() throws IOException {
    String actual =
        Arrays.stream(Disguise.values()).map(DisguiseTest::notes).collect(Collectors.joining());
    assertThat(actual).as("the notes of %s", NOTES).isEqualTo(Files.readString(NOTES));
  }

  private static String notes(Disguise disguise) {
    String passage = Material.of("en").passages().get(0);
    String text = Material.of("en").before() + "\n\n" + disguise.apply(passage, new Random(1));
    List<Issue> issues = Figures.recall("en").check(text).issues();
    return issues.stream()
        .map(issue -> "  " + issue.where() + " " + issue.message() + "\n")
        .collect(Collectors.joining("", disguise.name() + "\n", ""));
  }

  @Test
  void our_own_articles_carry_no_such_note() {
    for (String language : LanguageTest.LANGUAGES) {
      for (String passage : Material.of(language).passages()) {
        assertThat(Figures.recall(language).check(passage).issues()).as(passage).isEmpty();
      }
    }
  }
}
