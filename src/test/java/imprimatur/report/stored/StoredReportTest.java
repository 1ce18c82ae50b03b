package imprimatur.report.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Fact;
import imprimatur.notation.NotationException;
import imprimatur.report.Attacks;
import imprimatur.report.ReportWriter;
import imprimatur.report.Results;
import imprimatur.report.Written;
import imprimatur.report.html.HtmlReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StoredReportTest {
  static List<CheckResult> results() {
    return List.of(
        Results.blocked(),
        Results.mixed(),
        Results.clear(),
        Results.unreadable(),
        Results.incomplete(),
        Results.scripts(),
        Results.checked());
  }

  static List<String> attacks() {
    return Attacks.all().toList();
  }

  private static CheckResult stored(CheckResult result) {
    return StoredReport.read("report.json", Written.json(result));
  }

  @ParameterizedTest
  @MethodSource("results")
  void every_format_is_the_same_from_a_stored_report(CheckResult result) {
    CheckResult stored = stored(result);
    for (ReportWriter writer : Written.writers()) {
      if (!(writer instanceof HtmlReport)) { // it shows whole texts, which are not stored
        assertThat(Written.by(writer, stored)).isEqualTo(Written.by(writer, result));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void the_page_shows_every_finding_from_a_stored_report(CheckResult result) {
    String page = Written.by(new HtmlReport(), stored(result));
    assertThat(result.documents().stream().flatMap(d -> d.decision().findings().stream()))
        .allSatisfy(finding -> assertThat(page).contains(finding.title()));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostile_texts_come_back_exactly(String attack) {
    CheckResult result = Results.hostile(attack);
    CheckResult stored = stored(result);
    for (ReportWriter writer : Written.writers()) {
      assertThat(Written.by(writer, stored)).isEqualTo(Written.by(writer, result));
    }
  }

  /** What the stored report rounds must not be shown more exactly by the check itself. */
  @Test
  void figures_are_shown_as_exactly_as_they_are_stored() {
    assertThat(new Fact.Value.Amount(81.249961))
        .hasToString(new Fact.Value.Amount(81.25).toString());
    assertThat(new Fact.Value.Amount(12.000001)).hasToString("12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schema" : "imprimatur-report/1" | "schema" : "imprimatur-report/2" | 2:14: this report is of version 'imprimatur-report/2'; this program reads imprimatur-report/1
          "schema" : "imprimatur-report/1" | "schema" : "other" | 2:14: this is no report of a check: "schema": "imprimatur-report/1" is missing
          "schema" : "imprimatur-report/1", | | 1:1: this is no report of a check: "schema": "imprimatur-report/1" is missing
          "checkedAt" : "2026-03-02T09:30:00Z" | "checkedAt" : "yesterday" | 7:17: 'yesterday' is no time such as 2026-03-01T09:30:00Z
          "severity" : "BLOCK" | "severity" : "FATAL" | unknown value 'FATAL'; known: NOTE, REVIEW, BLOCK
          "words" : 53 | "words" : -1 | 'words' is below 0
          "similarity" : 0.87 | "similarity" : 1.87 | similarity 1.87
          "stance" : "authorization-required" | "stance" : "ask-nicely" | unknown value 'ask-nicely'; known: ALL_RIGHTS_RESERVED
          "startLine" : 3 | "startLine" : 0 | position 0:1 is below 1:1
          "findings" : [ | "findings" : 5, "was" : [ | 'findings' must be a list
          "howToFix" : | "how" : | 'howToFix' is missing
          "published" : "2026-03-01" | "published" : "March" | 'March' is no day such as 2026-03-01
          """)
  void a_broken_report_is_an_error_at_its_place(String good, String bad, String message) {
    String json = Written.json(Results.blocked());
    assertThat(json).contains(good);
    String broken = json.replace(good, bad == null ? "" : bad);
    assertThatThrownBy(() -> StoredReport.read("report.json", broken))
        .isInstanceOfSatisfying(
            NotationException.class,
            e -> assertThat(e.located()).startsWith("report.json:").contains(message));
  }

  @Test
  void anything_else_is_an_error_too() {
    for (String text : List.of("", "{", "[]", "null", "\"x\"", "{\"schema\": []}", "{\"a\":1}")) {
      assertThatThrownBy(() -> StoredReport.read("report.json", text))
          .isInstanceOf(NotationException.class);
    }
  }

  @Test
  void members_of_a_later_program_are_passed_over() {
    String json = Written.json(Results.mixed());
    String later = json.replace("\"uri\" :", "\"later\" : {\"a\": 1}, \"uri\" :");
    assertThat(Written.json(StoredReport.read("report.json", later))).isEqualTo(json);
  }
}
