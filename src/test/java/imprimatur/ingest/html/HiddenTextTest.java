package imprimatur.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Document.Role;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Region;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in a submission that the markup keeps from readers. */
class HiddenTextTest {
  private static final String OWN =
      "<p>We walked to the mill this morning, and the miller gave us bread, still warm.</p>";

  private static final String TAKEN =
      "The keeper of the lighthouse wrote down, every evening, how many ships had passed, which way"
          + " they were bound, and whether anybody on board had waved to his daughter.";

  private static Document read(String page, Role role) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    ReadResult result = Ingest.builder().build().readBytes("post.html", bytes, role);
    return ((ReadResult.Read) result).document();
  }

  private static String page(String hidden) {
    return "<html><body><article><h1>Bread</h1>\n"
        + OWN
        + hidden
        + OWN
        + "</article></body></html>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display: none'>%s</div>",
        "<p hidden>%s</p>",
        "<section style='VISIBILITY:hidden'><p>%s</p></section>",
        "<p style='color:red; font-size:0px'>%s</p>",
        "<p style='position:absolute;left:-9999px'>%s</p>",
        "<p style='opacity:0'>%s</p>",
        "<p style='height:0;overflow:hidden'>%s</p>",
        "<p class='d-none'>%s</p>",
        "<template><p>%s</p></template>",
        "<noscript><p>%s</p></noscript>"
      })
  void hidden_prose_of_a_submission_is_part_of_its_body_and_noted(String markup) {
    Document document = read(page(markup.formatted(TAKEN)), Role.SUBMISSION);
    assertThat(document.bodyText()).contains(TAKEN, "still warm");
    assertThat(document.issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.severity()).isEqualTo(Issue.Severity.WARNING);
              assertThat(issue.message()).startsWith("29 words are hidden from readers");
              assertThat(issue.where()).startsWith("post.html:2:");
            });
    assertThat(document.positionOf(document.text().indexOf("The keeper")).line()).isEqualTo(2);
  }

  @Test
  void of_a_source_it_is_no_part() {
    Document document = read(page("<p hidden>" + TAKEN + "</p>"), Role.SOURCE);
    assertThat(document.text()).doesNotContain("The keeper");
    assertThat(document.issues()).isEmpty();
  }

  @Test
  void what_is_hidden_until_it_is_needed_is_no_part() {
    String menu = "<nav hidden><p>" + TAKEN + "</p></nav>";
    String call = "<noscript>Please enable JavaScript to read this page.</noscript>";
    Document document = read(page(menu + call + OWN.repeat(4)), Role.SUBMISSION);
    assertThat(document.bodyText()).doesNotContain("The keeper", "JavaScript");
    assertThat(document.issues()).isEmpty();
  }

  @Test
  void hidden_words_do_not_part_those_that_are_shown() {
    String mixed = TAKEN.replace(" ", "<span style='display:none'> noise</span> ");
    Document document = read(page("<p>" + mixed + "</p>"), Role.SUBMISSION);
    assertThat(document.bodyText()).contains(TAKEN).contains("noise noise noise");
  }

  @Test
  void what_is_hidden_is_marked_as_unseen_and_its_links_are_none() {
    String credit =
        "<p>From <span hidden><a href='https://paper.example/a'>The Paper</a></span></p>";
    Document document = read(page("<p hidden>" + TAKEN + "</p>" + credit), Role.SUBMISSION);
    assertThat(document.spans(Region.Kind.UNSEEN))
        .extracting(span -> span.slice(document.text()))
        .containsExactly(TAKEN, "The Paper");
    assertThat(document.evidence()).isEmpty();
  }

  @Test
  void a_page_that_is_all_hidden_is_checked_too() {
    Document document = read("<body hidden><p>" + TAKEN + "</p></body>", Role.SUBMISSION);
    assertThat(document.bodyText()).isEqualTo(TAKEN);
  }
}
