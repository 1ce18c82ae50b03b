package imprimatur.report;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.finding.CheckResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  private static String html(CheckResult result) throws IOException {
    StringBuilder out = new StringBuilder();
    new HtmlReport().write(result, out);
    return out.toString();
  }

  static List<String> attacks() {
    return Attacks.all().toList();
  }

  private static Set<String> attributeNames(Document page) {
    Set<String> names = new TreeSet<>();
    page.getAllElements().forEach(e -> e.attributes().forEach(a -> names.add(a.getKey())));
    return names;
  }

  private static Set<String> elementNames(Document page) {
    Set<String> names = new TreeSet<>();
    page.getAllElements().forEach(e -> names.add(e.normalName()));
    return names;
  }

  @Test
  void a_report_is_the_golden_one_to_the_byte() throws IOException {
    Golden.check("mixed.html", withoutAssets(html(Results.mixed())));
  }

  /** What the templates make of a result: neither style sheet nor script nor its hash. */
  private static String withoutAssets(String html) {
    return html.replaceFirst("(?s)<style>.*</style>", "<style></style>")
        .replaceFirst("(?s)<script>.*</script>", "<script></script>")
        .replaceFirst("sha256-[^&]*", "sha256-");
  }

  @Test
  void the_verdict_stands_first_and_each_document_has_its_own() throws IOException {
    Document page = Jsoup.parse(html(Results.mixed()));
    assertThat(page.title()).isEqualTo("BLOCK: Imprimatur report");
    assertThat(page.selectFirst("h1").text()).isEqualTo("✖ BLOCK");
    assertThat(page.select("article > header .badge").eachText())
        .containsExactly("✖ BLOCK", "▲ REVIEW", "✔ ALLOW", "✔ ALLOW", "? NOT CHECKED", "✔ ALLOW");
  }

  @Test
  void an_incomplete_check_says_so_before_its_documents() throws IOException {
    Document page = Jsoup.parse(html(Results.incomplete()));
    assertThat(page.selectFirst("h1").text()).isEqualTo("? NOT CHECKED");
    assertThat(page.selectFirst("main > .issue.error").text()).contains("corpus/a.pdf");
  }

  @Test
  void words_that_differ_are_marked_on_both_sides() throws IOException {
    Element passage = Jsoup.parse(html(Results.blocked())).selectFirst("figure.passage");
    assertThat(passage.select("blockquote").first().select("mark").eachText())
        .containsExactly("from", "to", "storms", "Divers");
    assertThat(passage.select("blockquote").last().select("mark").eachText())
        .containsExactly(
            "between", "and", "on", "gales", "Engineers who dived at low tide", "on the quay");
  }

  @Test
  void passages_carry_language_and_direction() throws IOException {
    Document page = Jsoup.parse(html(Results.scripts()));
    assertThat(page.select("figure blockquote").eachAttr("lang"))
        .containsExactly("zh", "zh", "ar", "ar");
    assertThat(page.select("figure blockquote").eachAttr("dir")).containsOnly("auto");
  }

  @Test
  void texts_of_an_unknown_language_carry_none() throws IOException {
    CheckResult result =
        Results.checked(Results.taken("drafts/any.txt", "Any", "", "some words", "some words"));
    assertThat(Jsoup.parse(html(result)).select("figure blockquote[lang]")).isEmpty();
  }

  @Test
  void nothing_is_loaded_from_elsewhere() throws IOException {
    Document page = Jsoup.parse(html(Results.mixed()));
    assertThat(page.select("[src], link, iframe, object, form, base")).isEmpty();
    assertThat(page.selectFirst("style").data()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void the_policy_lets_the_own_script_run_and_no_other() throws Exception {
    Document page = Jsoup.parse(html(Results.mixed()));
    byte[] script = page.selectFirst("script").data().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script));
    assertThat(page.selectFirst("meta[http-equiv]").attr("content"))
        .contains("default-src 'none'")
        .contains("script-src 'sha256-" + hash + "'");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostile_text_stays_text(String attack) throws IOException {
    String html = html(Results.hostile(attack));
    assertThat(Attacks.dangerous(html)).isEmpty();
    Document page = Jsoup.parse(html);
    Document tame = Jsoup.parse(html(Results.hostile("tame")));
    assertThat(elementNames(page)).isSubsetOf(new TreeSet<>(withMarks(elementNames(tame))));
    assertThat(attributeNames(page)).isSubsetOf(attributeNames(tame));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("a[href]").eachAttr("href")).allMatch(h -> h.startsWith("#"));
    assertThat(html.length()).isLessThan(2_500_000);
  }

  private static Set<String> withMarks(Set<String> names) {
    names.add("mark");
    return names;
  }

  @Test
  void an_empty_result_says_so() throws IOException {
    assertThat(Jsoup.parse(html(Results.checked())).selectFirst("main").text())
        .isEqualTo("No document was given.");
  }
}
