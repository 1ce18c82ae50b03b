package imprimatur.rights.forms;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Span;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.RightsStatement;
import imprimatur.rights.RightsExtractor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of {@code ages.forms} reads its own example, through the whole notice reader. */
class AgeFormsTest {
  @TestFactory
  Stream<DynamicTest> a_form_reads_its_example() {
    return AgeForms.standard().forms().stream()
        .map(form -> DynamicTest.dynamicTest(form.id(), () -> assertRead(form)));
  }

  private static void assertRead(AgeForms.Form form) {
    assertThat(read(form.example())).as(form.example()).containsExactly(form.reading());
    assertThat(AgeForms.standard().find(FoldedText.of(form.example(), span(form.example())).text()))
        .as("the form itself fits")
        .isNotEmpty();
    assertThat(
            form.expression()
                .matcher(FoldedText.of(form.example(), span(form.example())).text())
                .find())
        .isTrue();
  }

  private static Span span(String text) {
    return new Span(0, text.length());
  }

  private static List<String> read(String notice) {
    RightsStatement read = RightsExtractor.standard().readNotice(notice);
    Stream<String> kept =
        read.duties()
            .filter(d -> d.code().startsWith("delete"))
            .map(d -> "keep " + Age.parse(d.detail()).orElseThrow().iso());
    Stream<String> limits =
        read.constraints().stream().map(Object::toString).filter(c -> c.startsWith("age"));
    return Stream.concat(limits, kept).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You may republish this article, with credit, three days after it was first published.           | age>=P3D
          Republication is permitted with credit, but not within the first 24 hours after publication.    | age>=PT24H
          You may republish this story within 2 weeks of its original publication, with credit.           | age<=P2W
          You may republish this story with credit for up to 6 months.                                    | keep P6M
          Der Text darf frühestens zwei Tage nach der Veröffentlichung mit Quellenangabe übernommen werden. | age>=P2D
          Se permite republicar este texto dos días después de su publicación, citando la fuente.         | age>=P2D
          """)
  void other_words_for_the_same_are_read_too(String notice, String reading) {
    assertThat(read(notice)).containsExactly(reading);
  }

  @ParameterizedTest
  @CsvSource({
    "You may republish this article with credit. The ferry ran for 30 years.",
    "All rights reserved. Founded 20 years ago.",
    "You may republish this article with credit 2 weeks before the fair."
  })
  void other_lengths_of_time_are_no_limits(String notice) {
    assertThat(read(notice)).isEmpty();
  }
}
