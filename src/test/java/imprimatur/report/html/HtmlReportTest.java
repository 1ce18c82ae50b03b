package imprimatur.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.SourceMatch;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.report.Attacks;
import imprimatur.report.Golden;
import imprimatur.report.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
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

  /** What the script draws of the first document, as it stands in the page. */
  private static String data(String html) {
    return Jsoup.parse(html).selectFirst("#doc-0").data();
  }

  /** Without scripts a browser shows this. */
  private static Document plain(CheckResult result) throws IOException {
    return Jsoup.parse(Jsoup.parse(html(result)).select("noscript").html());
  }

  @Test
  void a_report_is_the_golden_one_to_the_byte() throws IOException {
    Golden.check("mixed.html", withoutAssets(html(Results.mixed())));
  }

  /** What the templates make of a result: neither style sheet nor script nor their hashes. */
  private static String withoutAssets(String html) {
    return html.replaceFirst("(?s)<style>.*</style>", "<style></style>")
        .replaceFirst("(?s)<script>.*</script>", "<script></script>")
        .replaceAll("sha256-[^&]*", "sha256-");
  }

  @Test
  void the_verdict_stands_first_and_each_document_has_its_own() throws IOException {
    Document page = Jsoup.parse(html(Results.mixed()));
    assertThat(page.title()).isEqualTo("BLOCK: Imprimatur report");
    assertThat(page.selectFirst("h1").text()).isEqualTo("✖ BLOCK");
    assertThat(plain(Results.mixed()).select("h2 .badge").eachText())
        .containsExactly("✖ BLOCK", "▲ REVIEW", "✔ ALLOW", "✔ ALLOW", "? NOT CHECKED", "✔ ALLOW");
  }

  @Test
  void without_scripts_the_page_names_every_finding() throws IOException {
    assertThat(plain(Results.mixed()).select("li b").eachText())
        .contains("Republication without authorization", "Quotation inside the limit");
  }

  @Test
  void of_very_many_documents_the_page_lists_the_worst_without_scripts() throws IOException {
    List<DocumentResult> many =
        new ArrayList<>(Collections.nCopies(1_500, Results.clear().documents().get(0)));
    many.add(Results.blocked().documents().get(0));
    Document page = plain(Results.checked(many.toArray(DocumentResult[]::new)));
    assertThat(page.select("h2")).hasSize(1_000);
    assertThat(page.selectFirst("h2").text()).isEqualTo("✖ BLOCK drafts/ferry.md");
    assertThat(page.text()).contains("These are the worst 1000 documents.");
  }

  @Test
  void an_incomplete_check_says_so_before_its_documents() throws IOException {
    Document page = Jsoup.parse(html(Results.incomplete()));
    assertThat(page.selectFirst("h1").text()).isEqualTo("? NOT CHECKED");
    assertThat(page.selectFirst("body > .issue.error").text()).contains("corpus/a.pdf");
  }

  @Test
  void the_text_around_a_passage_is_the_readers_own() throws IOException {
    Node first = Notation.json("data", data(html(Results.blocked())));
    List<Node> text = first.require("text").asList();
    assertThat(text.get(0).asText()).isEqualTo("Here is what we know so far.\n\n");
    assertThat(text.get(1).require("passages").asList()).hasSize(1);
  }

  @Test
  void without_the_texts_as_in_a_stored_report_the_passages_stand_alone() throws IOException {
    DocumentResult whole = Results.blocked().documents().get(0);
    SourceMatch match = whole.matches().get(0);
    DocumentResult stored =
        new DocumentResult(
            whole.uri(),
            whole.document().map(HtmlReportTest::emptied),
            whole.words(),
            List.of(
                new SourceMatch(
                    match.source(), emptied(match.document()), match.rights(), match.alignment())),
            whole.decision(),
            List.of());
    Node document = Notation.json("data", data(html(Results.checked(stored))));
    assertThat(document.require("text").asList()).hasSize(1);
    assertThat(data(html(Results.checked(stored)))).contains("\"before\":\"\",\"after\":\"\"");
  }

  private static imprimatur.model.document.Document emptied(
      imprimatur.model.document.Document document) {
    return imprimatur.model.document.Document.builder(
            document.uri(), document.role(), document.format(), "")
        .build();
  }

  @Test
  void nothing_is_loaded_from_elsewhere() throws IOException {
    Document page = Jsoup.parse(html(Results.mixed()));
    assertThat(page.select("[src], link, iframe, object, base")).isEmpty();
    assertThat(page.selectFirst("style").data()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void the_policy_lets_the_own_script_run_and_no_other() throws Exception {
    Document page = Jsoup.parse(html(Results.mixed()));
    assertThat(page.selectFirst("meta[http-equiv]").attr("content"))
        .contains("default-src 'none'")
        .contains("style-src 'sha256-" + hash(page.selectFirst("style")) + "'")
        .contains("script-src 'sha256-" + hash(page.select("script").last()) + "'");
  }

  private static String hash(Element element) throws Exception {
    byte[] text = element.data().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostile_text_stays_text(String attack) throws IOException {
    String html = html(Results.hostile(attack));
    assertThat(Attacks.dangerous(html)).isEmpty();
    for (Element block : Jsoup.parse(html).select("script[type]")) {
      assertThat(block.data()).doesNotContain("<").doesNotContain("&");
    }
    Document page = Jsoup.parse(html);
    Document tame = Jsoup.parse(html(Results.hostile("tame")));
    assertThat(elementNames(page)).isSubsetOf(elementNames(tame));
    assertThat(attributeNames(page)).isSubsetOf(attributeNames(tame));
    assertThat(page.select("script")).hasSize(3);
    assertThat(page.select("a[href]").eachAttr("href")).allMatch(h -> h.startsWith("#"));
    assertThat(html.length()).isLessThan(2_500_000);
  }

  @Test
  void an_empty_result_says_so() throws IOException {
    assertThat(Jsoup.parse(html(Results.checked())).selectFirst("main").text())
        .isEqualTo("No document was given.");
  }
}
