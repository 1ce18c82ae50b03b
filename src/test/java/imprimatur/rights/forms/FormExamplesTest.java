package imprimatur.rights.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.model.document.Span;
import imprimatur.rights.forms.Sentence.Match;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The example of every form is read by that form. */
class FormExamplesTest {
  private static final NoticePatterns FORMS = NoticePatterns.standard();

  @TestFactory
  Stream<DynamicTest> an_example_has_the_form_that_it_stands_under() {
    return FORMS.all().stream()
        .map(form -> DynamicTest.dynamicTest(form.id(), () -> assertReads(form)));
  }

  private static void assertReads(NoticePattern form) {
    List<String> found =
        new NoticeFinder(FORMS)
            .find(form.example(), new Span(0, form.example().length())).stream()
                .flatMap(sentence -> sentence.matches().stream())
                .map(Match::pattern)
                .map(NoticePattern::id)
                .toList();
    assertThat(found).as(form.example()).contains(form.id());
  }

  @Test
  void no_two_forms_have_one_id() {
    assertThat(FORMS.all().stream().collect(Collectors.groupingBy(NoticePattern::id)).values())
        .allMatch(forms -> forms.size() == 1);
  }

  @Test
  void a_form_without_an_example_is_refused() {
    String form = "form xx-bare\nstance all-rights-reserved\nkeys reserved\npattern reserved\n";
    assertThatThrownBy(
            () -> NoticePatternFile.parse("xx.forms", form, NoticePatternFile.Shapes.none()))
        .hasMessageContaining("xx-bare")
        .hasMessageContaining("example");
  }

  @Test
  void every_language_says_the_main_things() {
    List<String> languages =
        List.of(
            "en", "zh", "ja", "ko", "de", "fr", "es", "pt", "it", "ru", "uk", "pl", "nl", "sv",
            "tr", "ar", "hi", "vi", "th", "id", "el", "fa");
    for (String language : languages) {
      assertThat(
              FORMS.all().stream()
                  .filter(form -> form.language().equals(language))
                  .map(form -> form.stance().id())
                  .toList())
          .as(language)
          .contains(
              "all-rights-reserved",
              "authorization-required",
              "no-republication",
              "permitted-with-attribution",
              "permitted-noncommercial",
              "personal-noncommercial-only",
              "cc-unspecified");
    }
  }
}
