package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.TextColumns;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} tells why, in words that need no other page. */
class ExplainCommandTest {
  private static Run explain(String example, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "explain", "--use", "docs/examples/expected/use.yaml", "docs/examples/" + example));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void it_says_what_was_seen_the_clause_and_what_would_clear_it() {
    Run run = explain("harbour-post.md");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("BLOCK  docs/examples/harbour-post.md\n")
        .contains("1. BLOCK IMP-101 Republication without authorization")
        .contains("because share of the source: 81.3 % (limit 30 %)")
        .contains("(footer of the site, at 79:21)")
        .contains("not met: words: 442 words (limit 150 words)")
        .contains("Any one of these, the cheapest first:");
    assertThat(run.out().lines()).allMatch(line -> TextColumns.columns(line) <= 100);
  }

  @Test
  void a_finding_of_a_stored_report_is_explained_by_its_fingerprint(@TempDir Path folder)
      throws IOException {
    String use = "docs/examples/expected/use.yaml";
    Path report = folder.resolve("report.json");
    Run.of(
        "scan", "--use", use, "--format", "json=" + report, "docs/examples/otters-uncredited.md");
    String fingerprint =
        Notation.json("report", Files.readString(report))
            .require("documents")
            .asList()
            .get(0)
            .require("findings")
            .asList()
            .get(1)
            .require("fingerprint")
            .asText();

    Run run = Run.of("explain", "--use", use, report.toString(), fingerprint.substring(0, 8));
    assertThat(run.out())
        .isEqualTo(explain("otters-uncredited.md", "--finding", "2").out())
        .contains("2. REVIEW");

    assertThat(Run.of("explain", report.toString(), "ffffffff").err()).contains("no finding");
    assertThat(Run.of("explain", use, "ffffffff").code()).isEqualTo(ExitCode.USAGE);
    Files.writeString(report, Files.readString(report).replace(fingerprint, "0000" + fingerprint));
    assertThat(Run.of("explain", "--use", use, report.toString(), "0000").err())
        .contains("docs/examples/otters-uncredited.md has the finding 0000")
        .contains("no more");
  }

  @Test
  void things_that_are_cheap_together_are_named_together() {
    assertThat(explain("otters-uncredited.md").out().replaceAll("\\s+", " "))
        .contains("Cheapest, if done together: - Add a credit line: Source: Tam Whitlock")
        .contains("- Link to the original")
        .contains("The metadata of the page, at 8:10 says the same.");
  }

  @Test
  void what_almost_applied_is_named_with_its_distance() {
    assertThat(explain("quote-credited.md").out())
        .contains("What almost applied")
        .contains("IMP-150 Quotation without credit (REVIEW): credit in the submission: found");
  }

  @Test
  void one_finding_or_one_rule_can_be_asked_for() {
    String second = explain("otters-uncredited.md", "--finding", "2").out();
    assertThat(second).contains("2. REVIEW  IMP-114".replace("  ", " ")).doesNotContain("IMP-112");
    assertThat(explain("otters-uncredited.md", "--rule", "imp-160").out())
        .contains("IMP-160")
        .doesNotContain("IMP-114");
    assertThat(explain("otters-uncredited.md", "--finding", "9").code()).isEqualTo(ExitCode.USAGE);
    assertThat(explain("otters-uncredited.md", "--rule", "IMP-152").err())
        .contains("rule IMP-152 was not tried");
  }

  @Test
  void programs_get_the_same_as_values() {
    Node root = Notation.json("out", explain("otters-uncredited.md", "--format", "json").out());
    assertThat(root.require("verdict").asText()).isEqualTo("BLOCK");
    Node source = root.require("sources").asList().get(0);
    assertThat(source.require("findings").asList()).hasSize(3);
    assertThat(source.require("together").asList())
        .extracting(cure -> cure.require("kind").asText())
        .containsExactly("CREDIT", "LINK");
    assertThat(source.require("alone").asList()).isNotEmpty();
    assertThat(source.require("tried").asList()).isNotEmpty();
  }

  @Test
  void what_is_not_in_the_corpus_needs_no_explanation() {
    assertThat(explain("allotments-clean.md").out())
        .isEqualTo(
            "ALLOW  docs/examples/allotments-clean.md\nNothing in it was found in the corpus.\n");
  }

  @Test
  void one_document_is_wanted() {
    assertThat(explain("").code()).isEqualTo(ExitCode.USAGE);
    assertThat(explain("no-such.md").code()).isEqualTo(ExitCode.NOT_CHECKED);
  }
}
