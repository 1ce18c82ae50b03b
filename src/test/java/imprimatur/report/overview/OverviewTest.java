package imprimatur.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.finding.CheckResult;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.report.Attacks;
import imprimatur.report.Golden;
import imprimatur.report.Results;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OverviewTest {
  private static CheckResult later(CheckResult result, int days) {
    return new CheckResult(
        result.version(),
        result.checkedAt().plus(Duration.ofDays(days)),
        result.documents(),
        result.issues());
  }

  private static Overview month() {
    return Overview.of(
        List.of(
            new StoredRun("b.json", later(Results.mixed(), 3)),
            new StoredRun("a.json", Results.blocked())));
  }

  private static Node json(Overview overview) {
    return Notation.json("overview", OverviewJson.of(overview));
  }

  @Test
  void a_month_is_the_golden_one_to_the_byte() {
    Golden.check("overview.json", OverviewJson.of(month()));
    Golden.check("overview.csv", OverviewCsv.of(month()));
  }

  @Test
  void the_order_in_which_reports_are_named_does_not_matter() throws IOException {
    List<StoredRun> runs =
        new ArrayList<>(
            List.of(
                new StoredRun("a.json", Results.blocked()),
                new StoredRun("b.json", later(Results.mixed(), 3)),
                new StoredRun("c.json", Results.scripts())));
    String html = OverviewHtml.of(Overview.of(runs));
    Collections.reverse(runs);
    assertThat(OverviewHtml.of(Overview.of(runs))).isEqualTo(html);
  }

  @Test
  void a_document_counts_once_as_in_its_last_check() {
    Overview twice =
        Overview.of(
            List.of(
                new StoredRun("a.json", Results.blocked()),
                new StoredRun("b.json", later(Results.blocked(), 1))));
    Overview once = Overview.of(List.of(new StoredRun("a.json", Results.blocked())));
    assertThat(twice.documents()).isEqualTo(1);
    assertThat(twice.words()).isEqualTo(once.words());
    assertThat(json(twice).require("trend").asList()).hasSize(2);
    assertThat(json(twice).require("recurring").asList()).isEmpty();
  }

  @Test
  void a_passage_that_two_documents_have_comes_back() {
    CheckResult both =
        Results.checked(
            Results.taken(
                "news/a.md", "A", "en", "the boat stays in port", "the boat stays in port"),
            Results.taken(
                "news/b.md", "B", "en", "the boat stays in port", "the boat stays in port"));
    Node back = json(Overview.of(List.of(new StoredRun("a", both)))).require("recurring");
    assertThat(back.asList()).hasSize(1);
    assertThat(back.asList().get(0).require("passage").asText())
        .isEqualTo("the boat stays in port");
    assertThat(back.asList().get(0).require("documents").asInt()).isEqualTo(2);
  }

  @Test
  void a_section_is_a_folder_or_the_first_part_of_an_address() {
    assertThat(Section.of("site/news/a.md")).isEqualTo("site/news");
    assertThat(Section.of("a.md")).isEqualTo("(top)");
    assertThat(Section.of("C:\\site\\a.md")).isEqualTo("C:/site");
    assertThat(Section.of("https://a.example/news/x/y.html")).isEqualTo("a.example/news");
    assertThat(Section.of("https://a.example/y.html?q")).isEqualTo("a.example");
  }

  @Test
  void every_drawing_has_a_title_and_a_table_under_it() throws IOException {
    Document page = Jsoup.parse(OverviewHtml.of(month()));
    assertThat(page.select("svg")).hasSize(5);
    page.select("svg")
        .forEach(
            svg -> {
              assertThat(page.getElementById(svg.attr("aria-labelledby")).text()).isNotEmpty();
              assertThat(svg.parent().select("table tbody tr")).isNotEmpty();
            });
    assertThat(page.select("script, link, [src], [style]")).isEmpty();
  }

  @Test
  void hostile_names_stay_text() throws IOException {
    Document tame = Jsoup.parse(OverviewHtml.of(of(Results.hostile("tame"))));
    for (String attack : (Iterable<String>) Attacks.all()::iterator) {
      String html = OverviewHtml.of(of(Results.hostile(attack)));
      assertThat(Attacks.dangerous(html)).isEmpty();
      assertThat(Jsoup.parse(html).getAllElements()).hasSameSizeAs(tame.getAllElements());
      assertThat(OverviewCsv.of(of(Results.hostile("=1+1"))))
          .doesNotContain("\"=1")
          .contains("\"'=1+1");
    }
  }

  private static Overview of(CheckResult result) {
    return Overview.of(List.of(new StoredRun("run.json", result)));
  }

  @Test
  void nothing_at_all_is_an_overview_too() throws IOException {
    assertThat(Jsoup.parse(OverviewHtml.of(of(Results.checked()))).text())
        .contains("0 documents in 1 check");
  }
}
