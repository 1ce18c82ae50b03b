package imprimatur.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompactResultTest {
  private static String line(imprimatur.model.finding.CheckResult result, int document) {
    return CompactResult.line("d1", result.documents().get(document));
  }

  @Test
  void a_match_names_source_verdict_kind_coverage_and_offsets() {
    assertThat(line(Results.blocked(), 0))
        .isEqualTo(
            "{\"id\":\"d1\",\"verdict\":\"BLOCK\",\"matches\":[{\"sourceId\":\"harbour-news-0117\","
                + "\"verdict\":\"BLOCK\",\"kind\":\"EDITED\",\"coverageOfSubmission\":0.8679,"
                + "\"coverageOfSource\":0.8364,\"passages\":[[30,323,0,336]]}]}");
  }

  @Test
  void a_waived_or_cleared_match_is_allowed() {
    assertThat(line(Results.mixed(), 2)).contains("\"ALLOW\",\"kind\":\"QUOTATION\"");
    assertThat(line(Results.mixed(), 3)).contains("\"verdict\":\"ALLOW\",\"matches\"");
  }

  @Test
  void a_clean_text_has_no_matches_and_no_issues() {
    assertThat(line(Results.clear(), 0))
        .isEqualTo("{\"id\":\"d1\",\"verdict\":\"ALLOW\",\"matches\":[]}");
  }

  @Test
  void a_text_that_was_not_checked_has_no_verdict_and_says_why() {
    assertThat(line(Results.unreadable(), 0))
        .startsWith(
            "{\"id\":\"d1\",\"verdict\":null,\"matches\":[],\"issues\":[{\"severity\":\"ERROR\"")
        .contains("encrypted");
  }

  @Test
  void hostile_text_stays_on_one_line() {
    assertThat(Attacks.all())
        .allSatisfy(
            attack -> {
              String line = CompactResult.line(attack, Results.hostile(attack).documents().get(0));
              assertThat(Attacks.dangerous(line)).isEmpty();
              assertThat(line).doesNotContain("\n");
            });
  }
}
