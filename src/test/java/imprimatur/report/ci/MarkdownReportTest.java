package imprimatur.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.document.Position;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Severity;
import imprimatur.report.Attacks;
import imprimatur.report.Golden;
import imprimatur.report.Results;
import imprimatur.report.Written;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {
  static List<String> attacks() {
    return Stream.concat(
            Attacks.all(),
            Stream.of(
                "![x](https://evil.example/p.png) [y](javascript:alert(1)) <https://z.example>",
                "# head\n- item\n| a | b |\n|---|---|\n```\ncode\n```\n---\n1. one",
                "1. one",
                "@everyone #123 owner/repo#4 www.evil.example https://evil.example a@b.example",
                "</details></blockquote><h1>free</h1>",
                "**bold** _it_ ~~gone~~ `code` $math$ &copy; \\"))
        .toList();
  }

  private static String markdown(CheckResult result) {
    return Written.by(new MarkdownReport(), result);
  }

  private static Document rendered(String markdown) {
    var tables = List.of(TablesExtension.create());
    var tree = Parser.builder().extensions(tables).build().parse(markdown);
    return Jsoup.parse(HtmlRenderer.builder().extensions(tables).build().render(tree));
  }

  private static Set<String> elements(Document page) {
    Set<String> names = new TreeSet<>();
    page.getAllElements().forEach(e -> names.add(e.normalName()));
    return names;
  }

  @Test
  void a_report_is_the_golden_one_to_the_byte() {
    Golden.check("ci/mixed.md", markdown(Results.mixed()));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostile_text_is_no_markup_no_link_and_no_mention(String attack) {
    for (boolean waived : List.of(true, false)) {
      String page = markdown(waived ? Results.hostile(attack) : open(attack));
      String tame = markdown(waived ? Results.hostile("tame") : open("tame"));
      assertThat(Attacks.dangerous(page)).isEmpty();
      assertThat(elements(rendered(page))).isEqualTo(elements(rendered(tame)));
      assertThat(rendered(page).select("a, img, script")).isEmpty();
      assertThat(page.replace("@&#8203;", "").replace("www.&#8203;", ""))
          .doesNotContain("@")
          .doesNotContainPattern("#[0-9]+(?!;)\\b")
          .doesNotContainIgnoringCase("https://")
          .doesNotContainIgnoringCase("www.");
    }
  }

  private static CheckResult open(String attack) {
    return Results.checked(Results.taken(attack, attack, "en", attack, attack + " " + attack));
  }

  @Test
  void what_does_not_fit_is_left_out_whole_and_counted() {
    List<DocumentResult> documents = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      Severity severity = i == 899 ? Severity.BLOCK : Severity.REVIEW;
      documents.add(
          SarifReportTest.finding("a" + i, severity, "x", Position.START, Position.START));
    }
    CheckResult result = Results.checked(documents.toArray(DocumentResult[]::new));
    String page = markdown(result);
    assertThat(page.getBytes(StandardCharsets.UTF_8).length)
        .isBetween(MarkdownReport.COMMENT - 2_000, MarkdownReport.COMMENT);
    assertThat(page.indexOf("a899")).isLessThan(page.indexOf("### ▲ REVIEW"));
    assertThat(page).containsPattern("\\*\\d+ more entries did not fit here");
    assertThat(page.split("<details>", -1)).hasSameSizeAs(page.split("</details>", -1));
  }
}
