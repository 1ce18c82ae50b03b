package imprimatur.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.finding.CheckResult;
import imprimatur.report.JsonReport;
import imprimatur.report.Results;
import imprimatur.report.stored.StoredReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  @TempDir Path folder;

  private static FiledFinding finding(CheckResult result) throws IOException {
    return finding(result, "", "");
  }

  /** The first finding of a report in which one word stands for another. */
  private static FiledFinding finding(CheckResult result, String word, String other)
      throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonReport().write(result, json);
    String text = word.isEmpty() ? json.toString() : json.toString().replace(word, other);
    return FiledFinding.of(StoredReport.read("report.json", text)).get(0);
  }

  @Test
  void a_request_goes_to_the_holder_and_names_the_article_and_what_was_taken() throws IOException {
    String letter =
        Letter.of(finding(Results.blocked()), Letter.Kind.REQUEST, "en-GB", DAY).markdown();
    assertThat(letter)
        .startsWith(
            "# Request for permission to republish\n\nTo: Ardmore Harbour News Ltd  \nDate: 2026-03-02\n")
        .contains("Article: “Ferry halted until Thursday after third gale”")
        .contains("Words used: 46")
        .contains("Share of the article: 82.6 %")
        .contains("Without its written authorization they must not be republished")
        .contains("> The ferry between Ardmore and the islands");
  }

  @Test
  void a_notice_goes_to_the_publisher_of_the_text_and_names_the_own_article() throws IOException {
    String letter = Letter.of(finding(Results.blocked()), Letter.Kind.NOTICE, "en", DAY).markdown();
    assertThat(letter)
        .contains("To: the publisher of drafts/ferry.md")
        .contains("Rights holder: Ardmore Harbour News Ltd");
  }

  @ParameterizedTest
  @CsvSource({
    "de,Bitte um",
    "fr,Demande",
    "es,Solicitud",
    "zh,转载授权申请",
    "ru,Request",
    "zh-Hant,转载授权申请"
  })
  void a_letter_is_in_the_language_asked_for_or_else_english(String tag, String start)
      throws IOException {
    assertThat(Letter.of(finding(Results.blocked()), Letter.Kind.REQUEST, tag, DAY).markdown())
        .startsWith("# " + start);
  }

  @ParameterizedTest
  @EnumSource(Letter.Kind.class)
  void every_template_is_filled_in_every_language(Letter.Kind kind) throws IOException {
    for (String language : Letter.LANGUAGES) {
      Letter letter = Letter.of(finding(Results.blocked()), kind, language, DAY);
      assertThat(letter.markdown())
          .as(language)
          .doesNotContain("{")
          .contains("82.6 %")
          .contains("46");
    }
  }

  @Test
  void a_line_whose_fact_is_unknown_is_left_out() throws IOException {
    FiledFinding bare = finding(Results.blocked(), "share of the source", "something else");
    assertThat(Letter.of(bare, Letter.Kind.REQUEST, "en", DAY).markdown())
        .doesNotContain("Share of the article");
  }

  @Test
  void the_language_of_a_finding_is_that_of_its_text() throws IOException {
    assertThat(finding(Results.scripts()).language()).contains("zh");
  }

  @Test
  void signs_of_markdown_in_a_title_are_escaped() throws IOException {
    FiledFinding hostile = finding(Results.hostile("[x](javascript:alert) <b>*"));
    assertThat(Letter.of(hostile, Letter.Kind.REQUEST, "en", DAY).markdown())
        .contains("\\[x\\](javascript:alert) \\<b\\>\\*");
  }

  @Test
  void a_docx_letter_can_be_read_again_and_is_the_same_each_time() throws IOException {
    Letter letter = Letter.of(finding(Results.blocked()), Letter.Kind.REQUEST, "de", DAY);
    Path file = Files.write(folder.resolve("letter.docx"), docx(letter));
    String text =
        Ingest.builder()
            .build()
            .read(file.toString(), Document.Role.SUBMISSION)
            .findFirst()
            .map(read -> ((ReadResult.Read) read).document().text())
            .orElseThrow();
    letter.lines().stream()
        .filter(line -> !line.isEmpty())
        .forEach(line -> assertThat(text).contains(line.replaceFirst("^[#>] ", "")));
    assertThat(docx(letter)).isEqualTo(docx(letter));
  }

  private static byte[] docx(Letter letter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LetterDocx.write(letter, out);
    return out.toByteArray();
  }

  @Test
  void a_credit_line_names_title_holder_place_and_licence() throws IOException {
    FiledFinding licensed =
        finding(Results.blocked(), "\"license\" : null", "\"license\" : \"CC-BY-SA-4.0\"");
    assertThat(CreditLine.of(licensed))
        .isEqualTo(
            "“Ferry halted until Thursday after third gale” by Ardmore Harbour News Ltd, Ardmore"
                + " Harbour News, 2026-03-01, https://news.ardmore.example/2026/03/ferry-halted,"
                + " licensed under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/),"
                + " changes were made");
  }

  @Test
  void what_stands_as_it_was_needs_no_word_of_changes() throws IOException {
    CheckResult result =
        Results.checked(Results.taken("a.md", "A", "en", "same words", "same words"));
    FiledFinding licensed = finding(result, "\"license\" : null", "\"license\" : \"CC0-1.0\"");
    assertThat(CreditLine.of(licensed))
        .endsWith("CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)");
  }

  @Test
  void findings_are_counted_over_all_documents() throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonReport().write(Results.mixed(), json);
    List<FiledFinding> all = FiledFinding.of(StoredReport.read("r", json.toString()));
    assertThat(all)
        .extracting(FiledFinding::place)
        .containsExactly("drafts/ferry.md", "drafts/brief.html", "drafts/old.docx");
  }
}
