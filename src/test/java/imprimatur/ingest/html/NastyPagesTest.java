package imprimatur.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import imprimatur.ingest.assembly.FileContent;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Region;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pages that were made to break readers, or were broken on the way. */
class NastyPagesTest {
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  private static final String PROSE =
      "<p>The keeper of the lighthouse wrote down, every evening, how many ships had passed.</p>";

  private static Document read(String source) {
    return assertTimeoutPreemptively(GENEROUS, () -> GoldenPagesTest.read(source));
  }

  @Test
  void a_hundred_thousand_nested_elements_are_read() {
    Document document = read("<div>".repeat(100_000) + PROSE);
    assertThat(document.bodyText()).startsWith("The keeper of the lighthouse");
  }

  @Test
  void nested_inline_elements_cost_no_more_than_time() {
    Document document = read("<p>" + "<b>word <i>".repeat(60_000));
    assertThat(document.text()).startsWith("word word word");
  }

  @Test
  void a_page_of_many_megabytes_on_one_line_is_read() {
    Document document = read("<html><body>" + PROSE.repeat(100_000));
    assertThat(document.text()).hasSizeGreaterThan(900_000);
  }

  @Test
  void text_over_the_limit_is_left_out_with_an_error() {
    FileContent page = PageReader.read("long.html", PROSE.repeat(1000), 5000);
    assertThat(page.text().length()).isLessThanOrEqualTo(5000);
    assertThat(page.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.severity()).isEqualTo(Issue.Severity.ERROR);
              assertThat(issue.message()).contains("5000");
            });
  }

  @Test
  void more_tags_than_any_page_has_are_refused_before_they_are_parsed() {
    assertThat(PageReader.isTooComplex("<b>".repeat(600_000))).isTrue();
    assertThat(PageReader.isTooComplex("<b>".repeat(1000))).isFalse();
  }

  @Test
  void a_page_without_a_word_has_no_body() {
    for (String source :
        new String[] {"", " \n ", "<html></html>", "<!-- -->", "<script>x</script>"}) {
      Document document = read(source);
      assertThat(document.text()).isEmpty();
      assertThat(document.regions()).isEmpty();
    }
  }

  @Test
  void a_cut_off_tag_ends_the_page_quietly() {
    assertThat(read(PROSE + "<div class=\"unfin").bodyText()).contains("how many ships");
    assertThat(read(PROSE + "<!-- unfinished").bodyText()).contains("how many ships");
    assertThat(read(PROSE + "<script>unfinished").bodyText()).contains("how many ships");
  }

  @Test
  void deep_or_circular_structured_data_is_passed_over() {
    String deep = "{\"a\":".repeat(5000);
    Document document = read("<script type=application/ld+json>" + deep + "</script>" + PROSE);
    assertThat(document.issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.severity()).isEqualTo(Issue.Severity.WARNING));
    String circular =
        "{\"@type\":\"Article\",\"@id\":\"#a\",\"headline\":\"H\",\"author\":{\"@id\":\"#b\"},"
            + "\"x\":{\"@id\":\"#b\",\"name\":\"Bea\",\"author\":{\"@id\":\"#a\"}}}";
    assertThat(
            read("<script type='application/ld+json'>" + circular + "</script>" + PROSE)
                .metadata()
                .authors())
        .containsExactly("Bea");
  }

  @Test
  void odd_values_in_structured_data_do_no_harm() {
    for (String value :
        new String[] {"[]", "{}", "null", "7", "[[\"x\"]]", "{\"name\": []}", "{\"name\": {}}"}) {
      String data =
          "{\"@type\": [\"Article\", 3], \"author\": " + value + ", \"license\": " + value + "}";
      Document document = read("<script type='application/ld+json'>" + data + "</script>" + PROSE);
      assertThat(document.issues()).isEmpty();
      assertThat(document.bodyText()).contains("lighthouse");
    }
  }

  @Test
  void null_characters_and_lone_surrogates_stay_inside_their_lines() {
    Document document = read("<p>one\0two \uD800 three</p>\n" + PROSE);
    int keeper = document.text().indexOf("The keeper");
    assertThat(document.positionOf(keeper)).hasToString("2:4");
  }

  @Test
  void ten_thousand_attributes_and_class_words_are_read() {
    String classes = "related-".repeat(20_000);
    Document document = read("<div class='" + classes + "'>" + PROSE + "</div>");
    assertThat(document.text()).contains("lighthouse");
  }

  @Test
  void styles_that_hide_are_understood_however_they_are_spaced() {
    Document document =
        read(
            "<p style=' DISPLAY : None ;'>Hidden from all.</p>"
                + PROSE
                + "<p hidden>And this.</p>");
    assertThat(document.text()).doesNotContain("Hidden").doesNotContain("And this");
    assertThat(document.spans(Region.Kind.BODY)).hasSize(1);
  }
}
