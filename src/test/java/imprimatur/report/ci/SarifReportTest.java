package imprimatur.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import imprimatur.model.document.Document;
import imprimatur.model.document.Position;
import imprimatur.model.document.Span;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Passage;
import imprimatur.model.finding.QuotedPassage;
import imprimatur.model.finding.ReuseKind;
import imprimatur.model.finding.Severity;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.report.Attacks;
import imprimatur.report.Golden;
import imprimatur.report.Results;
import imprimatur.report.Wording;
import imprimatur.report.Written;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

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

  private static String sarif(CheckResult result) {
    return Written.by(new SarifReport(), result);
  }

  private static Node run(String sarif) {
    return Notation.json("log", sarif).require("runs").asList().get(0);
  }

  private static List<Node> resultsOf(String sarif) {
    return run(sarif).require("results").asList();
  }

  private static Node region(Node result, String name) {
    return result.require("locations").asList().get(0).require("physicalLocation").require(name);
  }

  /** What the schema does not say, but those who read logs insist on. */
  private static void check(String sarif) {
    assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isEmpty();
    assertThat(Attacks.dangerous(sarif)).isEmpty();
    Node run = run(sarif);
    assertThat(run.text("columnKind")).contains("utf16CodeUnits");
    List<Node> rules = run.require("tool").require("driver").require("rules").asList();
    assertThat(rules).allMatch(rule -> rule.require("help").text("text").isPresent());
    List<Node> results = resultsOf(sarif);
    assertThat(results.stream().map(r -> r.get("suppressions").isPresent()).distinct())
        .hasSizeLessThanOrEqualTo(1);
    for (Node result : results) {
      Node rule = rules.get(result.require("ruleIndex").asInt());
      assertThat(rule.text("id")).isEqualTo(result.text("ruleId"));
      assertThat(result.text("kind").orElseThrow()).isIn("fail", "review", "pass");
      assertThat(result.get("level").isPresent())
          .isEqualTo(result.text("kind").orElseThrow().equals("fail"));
      assertThat(region(result, "region").require("startLine").asInt()).isPositive();
      links(result);
    }
    assertThat(sarif).doesNotContain("\"uri\":\"http");
  }

  /** Every link leads to a related location, and every such location is linked to. */
  private static void links(Node result) {
    String message = result.require("message").text("text").orElseThrow();
    List<Node> related = result.require("relatedLocations").asList();
    for (Node location : related) {
      assertThat(message).contains("](" + location.require("id").asInt() + ")");
    }
    int links = message.replace("\\]", "").split("\\]\\(", -1).length - 1;
    assertThat(links).isEqualTo(related.size());
  }

  @ParameterizedTest
  @MethodSource("results")
  void logs_keep_to_the_published_schema(CheckResult result) {
    check(sarif(result));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void hostile_text_stays_text(String attack) {
    check(sarif(Results.hostile(attack)));
  }

  @Test
  void a_log_is_the_golden_one_to_the_byte() {
    Golden.check("ci/mixed.sarif", sarif(Results.mixed()));
  }

  @Test
  void verdicts_are_kinds_and_a_waived_finding_is_suppressed() {
    List<Node> results = resultsOf(sarif(Results.mixed()));
    assertThat(results.stream().map(r -> r.text("kind").orElseThrow()))
        .containsExactly("fail", "review", "fail", "pass");
    assertThat(results.stream().map(r -> r.require("suppressions").asList().size()))
        .containsExactly(0, 0, 1, 0);
    assertThat(resultsOf(sarif(Results.blocked())))
        .noneMatch(r -> r.get("suppressions").isPresent());
  }

  @Test
  void fingerprints_know_no_lines_but_tell_equal_words_apart() {
    String words = "the pontoons went first and the boats went after";
    DocumentResult once = finding("a.md", Severity.BLOCK, words, at(3, 1), at(3, 49));
    DocumentResult moved = finding("a.md", Severity.BLOCK, words, at(90, 7), at(90, 55));
    Node first = resultsOf(sarif(Results.checked(once))).get(0).require("partialFingerprints");
    assertThat(resultsOf(sarif(Results.checked(moved))).get(0).require("partialFingerprints"))
        .hasToString(first.toString());
    List<Node> twice = resultsOf(sarif(Results.checked(once, moved)));
    assertThat(twice.get(0).require("partialFingerprints").text("primaryLocationLineHash"))
        .isNotEqualTo(twice.get(1).require("partialFingerprints").text("primaryLocationLineHash"));
  }

  @Test
  void a_place_counts_utf16_units_of_the_file_after_emoji_and_crlf() {
    String words = "Pontoons went first.\r\nThe boats went after.";
    String file = "Title\r\n\r\n🛥️👩‍👧 Pontoons went first.\r\nThe boats went after. More.\r\n";
    int start = file.indexOf("Pontoons");
    int column = start - file.indexOf("🛥") + 1;
    DocumentResult result = finding("a.md", Severity.BLOCK, words, at(3, column), at(4, 22));
    Node found =
        resultsOf(Written.by(new SarifReport(uri -> Optional.of(file)), Results.checked(result)))
            .get(0);
    Node primary = region(found, "region");
    assertThat(primary.get("endLine")).as("to the end of its first line").isEmpty();
    assertThat(slice(file, primary)).isEqualTo("Pontoons went first.");
    Node whole = region(found, "contextRegion");
    assertThat(slice(file, whole)).isEqualTo(words);
    assertThat(whole.require("endColumn").asInt()).isEqualTo(22);
  }

  private static String slice(String file, Node region) {
    int start = region.require("charOffset").asInt();
    return file.substring(start, start + region.require("charLength").asInt());
  }

  @Test
  void a_file_that_says_something_else_by_now_is_not_counted_into() {
    DocumentResult result = finding("a.md", Severity.BLOCK, "Boats", at(1, 1), at(1, 6));
    for (String file : List.of("Other words", "", "Bo")) {
      Node found =
          resultsOf(Written.by(new SarifReport(uri -> Optional.of(file)), Results.checked(result)))
              .get(0);
      assertThat(region(found, "region").get("charLength")).isEmpty();
    }
  }

  @Test
  void pages_and_paragraphs_are_logical_places_on_line_1() {
    Position page = new Position(Position.Unit.PAGE, 12, 4);
    DocumentResult result = finding("a.pdf", Severity.BLOCK, "Boats", page, page);
    Node location =
        resultsOf(sarif(Results.checked(result))).get(0).require("locations").asList().get(0);
    assertThat(location.require("logicalLocations").asList().get(0).text("name"))
        .contains("page 12");
    assertThat(location.require("physicalLocation").require("region").require("startLine").asInt())
        .isEqualTo(1);
  }

  @Test
  void addresses_and_odd_names_are_relative_references() {
    assertThat(ArtifactPath.reference("https://a.example/x y?z=1"))
        .isEqualTo("a.example/x%20y%3Fz%3D1");
    assertThat(ArtifactPath.reference("./a:b\\c.md")).isEqualTo("a%3Ab/c.md");
    assertThat(ArtifactPath.reference("/tmp/ä.md")).isEqualTo("file:///tmp/%C3%A4.md");
    assertThat(ArtifactPath.reference("-")).isEqualTo("standard-input");
  }

  @Test
  void what_is_too_much_is_cut_the_worst_stay_and_the_log_says_so() {
    List<DocumentResult> documents = new ArrayList<>();
    for (int i = 0; i < 25_300; i++) {
      Severity severity = i < 25_290 ? Severity.REVIEW : Severity.BLOCK;
      documents.add(finding("d/" + i + ".md", severity, "Boats", at(1, 1), at(1, 6)));
    }
    CheckResult all = Results.checked(documents.toArray(DocumentResult[]::new));
    String bytes = sarif(all);
    assertThat(bytes.getBytes(StandardCharsets.UTF_8).length)
        .isBetween(9_900_000, SarifReport.MOST_BYTES);
    assertCut(bytes, bytes.split("\n", -1).length - AROUND);
    Function<String, Optional<String>> none = uri -> Optional.empty();
    String results =
        Written.by(new SarifReport(none, SarifReport.MOST_RESULTS, Integer.MAX_VALUE), all);
    assertCut(results, results.split("\n", -1).length - AROUND);
    assertThat(results.split("\n", -1)).hasSize(SarifReport.MOST_RESULTS + AROUND);
  }

  private static void assertCut(String sarif, int size) {
    String first = firstOf(sarif);
    assertThat(SCHEMA.validate(first, InputFormat.JSON)).isEmpty();
    List<Node> results = resultsOf(first);
    assertThat(results.subList(0, 10)).allMatch(r -> r.text("level").equals(Optional.of("error")));
    assertThat(results.subList(10, 20)).allMatch(r -> r.get("level").isEmpty());
    assertThat(run(first).require("invocations").asList().get(0).toString())
        .contains("Only the worst " + Wording.amount(size) + " of 25,300");
  }

  /** Lines of a log that are no results: two before them, and the end. */
  private static final int AROUND = 4;

  /** The log with its first twenty results only, as it would be valid with all. */
  private static String firstOf(String sarif) {
    String[] lines = sarif.split("\n", 23);
    lines[21] = lines[21].replaceAll(",$", "");
    return String.join("\n", List.of(lines).subList(0, 22)) + "\n]}]}";
  }

  private static Position at(int line, int column) {
    return new Position(Position.Unit.LINE, line, column);
  }

  static DocumentResult finding(
      String uri, Severity severity, String words, Position from, Position to) {
    Passage passage =
        new Passage(
            new Span(0, words.length()), new Span(0, words.length()), ReuseKind.VERBATIM, 1, 9, 9);
    Finding finding =
        new Finding(
            severity == Severity.BLOCK ? "IMP-101" : "IMP-110",
            "Boats",
            severity,
            "Boats are taken.",
            "f" + words.hashCode(),
            Results.harbourNews(),
            Results.mustAsk(),
            List.of(new QuotedPassage(passage, words, words, from, to)),
            List.of(),
            "Ask.",
            List.of(),
            Optional.empty());
    return new DocumentResult(
        uri,
        Optional.of(Document.builder(uri, Document.Role.SUBMISSION, "markdown", words).build()),
        9,
        List.of(),
        new Decision(List.of(finding), List.of(), List.of()),
        List.of());
  }
}
