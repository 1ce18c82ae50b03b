package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code scan}, on a small corpus of its own. */
class ScanCommandTest {
  private static final String STORY =
      """
      The lock keeper of Tarn Weir counted forty-one barges before breakfast on Sunday, more than in
      the whole of the wet spring, and wrote each of them into the green ledger that his grandmother
      began when the canal was still drawn by horses.
      Most carried gravel for the new embankment at Hollin Bridge, where the county has been pouring
      footings since the flood took the towpath in November; two carried a brass dance band, its
      instruments wrapped in oilcloth, to the wedding of a bargeman's daughter at Sallow Reach.
      """;
  private static final String FOOTER =
      "\n© 2024 Tarn Valley Press Ltd. All rights reserved. No part of this site may be reproduced"
          + " without the prior written permission of Tarn Valley Press Ltd.\n";

  @TempDir Path folder;
  private Path corpus;
  private Path draft;

  @BeforeEach
  void write_a_corpus_and_a_draft() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    write(corpus.resolve("barges.txt"), "Forty-one barges before breakfast\n\n" + STORY + FOOTER);
    draft = write(folder.resolve("draft.md"), "# News from the water\n\n" + STORY);
  }

  private static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text);
  }

  private Run scan(Object... words) {
    return Run.of(call(words));
  }

  private String[] call(Object... words) {
    List<String> call = new ArrayList<>(List.of("scan", "--corpus", corpus.toString()));
    Stream.of(words).map(Object::toString).forEach(call::add);
    return call.toArray(String[]::new);
  }

  private static Node json(String text) {
    return Notation.json("report", text);
  }

  @Test
  void a_republished_text_is_blocked_with_passage_clause_and_cure() {
    Run run = scan(draft);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("✖ BLOCK")
        .contains(
            "IMP-101", "draft.md:3:1", "All rights reserved. No part of this site", "To clear");
  }

  @Test
  void a_text_of_ones_own_is_clear() throws IOException {
    Path own = write(folder.resolve("own.txt"), "We spent the day in the garden and saw no boats.");
    Run run = scan(own);
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("✔ ALLOW");
  }

  @Test
  void fail_on_moves_the_bar() {
    assertThat(scan("--fail-on", "never", draft).code()).isZero();
    assertThat(scan("--fail-on", "review", draft).code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(scan("--fail-on", "perhaps", draft).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void several_reports_go_to_several_places() throws IOException {
    Path html = folder.resolve("out/report.html");
    Path json = folder.resolve("out/report.json");
    Run run =
        scan("--format", "text", "--format", "html=" + html, "--format", "json=" + json, draft);
    assertThat(run.out()).startsWith("✖ BLOCK");
    assertThat(Files.readString(html)).startsWith("<!doctype html>");
    assertThat(json(Files.readString(json)).text("verdict")).contains("BLOCK");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void the_same_input_gives_the_same_bytes() {
    String first = scan("--format", "json", draft).out();
    assertThat(scan("--format", "json", "--threads", 4, draft).out()).isEqualTo(first);
  }

  @Test
  void report_options_that_cannot_be_met_are_usage_errors() {
    assertThat(scan("--format", "docx", draft).err()).contains("no report format 'docx'");
    assertThat(scan("--format", "text", "--format", "json", draft).err())
        .contains("two reports would go to standard output");
    Run blocked = scan("--format", "json=" + draft.resolve("under-a-file.json"), draft);
    assertThat(blocked.code()).isEqualTo(ExitCode.USAGE);
    assertThat(blocked.err()).contains("cannot be written");
  }

  @Test
  void a_credit_that_nobody_sees_credits_nobody() throws IOException {
    write(
        corpus.resolve("barges.txt"),
        "Forty-one barges before breakfast\n\n"
            + STORY
            + "\nThis article may be republished provided that Tarn Valley Press Ltd is named as the"
            + " source.\n");
    String page =
        "<html><body><article><p>" + STORY + "</p><p%s>Source: Tarn Valley Press Ltd.</p>";
    Path shown = write(folder.resolve("shown.html"), page.formatted(""));
    Path hidden = write(folder.resolve("hidden.html"), page.formatted(" hidden"));
    assertThat(scan(shown).out()).startsWith("✔ ALLOW");
    assertThat(scan(hidden).out()).doesNotStartWith("✔ ALLOW");
  }

  @Test
  void a_pdf_report_is_a_pdf_in_a_file_or_on_standard_output() throws IOException {
    Path pdf = folder.resolve("report.pdf");
    assertThat(scan("--format", "pdf=" + pdf, draft).code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
    assertThat(scan("--fonts", folder, "--format", "pdf", draft).out()).startsWith("%PDF");
  }

  @Test
  void a_report_beside_a_batch_is_a_usage_error() throws IOException {
    Path lines = write(folder.resolve("lines.jsonl"), "{\"id\":\"a\",\"text\":\"Nine geese.\"}");
    Run run = scan("--jsonl", lines, "--format", "html");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--format does not go with --jsonl");
  }

  @Test
  void rules_that_are_not_in_force_are_named() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    write(rules.resolve("own.drl"), "no rule at all");
    assertThat(scan("--rules", rules, draft).err())
        .contains("own.drl", "differs from the rules that the program was built with");
  }

  @Test
  void a_corpus_that_is_no_folder_is_called_that() {
    Run run = Run.of("scan", "--corpus", draft.toString(), draft.toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("the corpus folder").contains("is not a folder");
  }

  @Test
  void a_file_address_is_a_file() {
    assertThat(scan(draft.toUri()).out()).startsWith("✖ BLOCK");
  }

  @Test
  void nothing_to_check_is_a_usage_error() throws IOException {
    assertThat(scan().code()).isEqualTo(ExitCode.USAGE);
    assertThat(scan("--jsonl", "x.jsonl", draft).code()).isEqualTo(ExitCode.USAGE);
    assertThat(scan("--threads", 0, draft).err()).contains("--threads 0");
    Run empty = scan(Files.createDirectory(folder.resolve("none")));
    assertThat(empty.code()).isEqualTo(ExitCode.USAGE);
    assertThat(empty.err()).contains("there is no document in");
  }

  @Test
  void an_input_that_cannot_be_read_beats_a_finding() {
    Run run = scan("--format", "json", draft, folder.resolve("missing.md"));
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    Node report = json(run.out());
    assertThat(report.require("documents").asList().get(1).get("verdict")).isEmpty();
    assertThat(report.require("summary").require("notChecked").asInt()).isEqualTo(1);
    assertThat(report.text("verdict")).contains("BLOCK");
  }

  @Test
  void a_page_without_an_article_is_not_clean() throws IOException {
    Path page =
        write(folder.resolve("menu.html"), "<html><body><nav>Home | News</nav></body></html>");
    Run run = scan(page);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(run.out()).startsWith("? NOT CHECKED").contains("no article text was found");
  }

  @Test
  void what_holds_no_text_is_not_checked_wherever_it_comes_from() throws IOException {
    Path shell =
        write(folder.resolve("app.html"), "<html><body><div></div><script>run()</script></body>");
    Path lines =
        write(
            folder.resolve("lines.jsonl"),
            "{\"id\":\"a\",\"text\":\"\"}\n{\"id\":\"b\",\"html\":\"\"}");
    for (Object input : List.of(write(folder.resolve("empty.md"), " \n"), shell, "-")) {
      Run run = scan("--format", "json", input);
      assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
      Node document = json(run.out()).require("documents").asList().get(0);
      assertThat(document.get("verdict")).isEmpty();
      assertThat(document.require("issues").asList()).hasSize(1);
    }
    Run batch = scan("--jsonl", lines);
    assertThat(batch.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(batch.out().lines()).hasSize(2).allMatch(line -> line.contains("\"verdict\":null"));
  }

  @Test
  void a_file_in_a_folder_that_may_hold_text_is_never_clear() throws IOException {
    Path drafts = Files.createDirectory(folder.resolve("drafts"));
    write(drafts.resolve("own.md"), "Nobody has ever written about these nine geese before.\n");
    write(drafts.resolve("post.rtf"), "{\\rtf1 a draft}");
    Run run = scan("--format", "json", drafts);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    Node report = json(run.out());
    assertThat(report.require("documents").asList().get(1).get("verdict")).isEmpty();
    assertThat(report.require("summary").require("notChecked").asInt()).isEqualTo(1);
  }

  @Test
  void a_picture_in_a_folder_is_skipped_and_no_document() throws IOException {
    Path drafts = Files.createDirectory(folder.resolve("drafts"));
    write(drafts.resolve("geese.gif"), "GIF89a");
    Run none = scan(drafts);
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("only files without text: 1");
    write(drafts.resolve("own.md"), "Nobody has ever written about these nine geese before.\n");
    Run run = scan("--format", "json", drafts);
    assertThat(run.code()).isZero();
    Node report = json(run.out());
    assertThat(report.require("summary").require("documents").asInt()).isEqualTo(1);
    assertThat(report.require("summary").require("skipped").asInt()).isEqualTo(1);
    assertThat(report.require("skipped").asList().get(0).text("where").orElseThrow())
        .endsWith("geese.gif");
    assertThat(scan(drafts).out()).contains("0 not checked; 1 file without text skipped.");
  }

  @Test
  void no_document_is_clear_of_sources_that_could_not_be_read() throws IOException {
    Path own =
        write(folder.resolve("own.md"), "Nobody has ever written about these nine geese before.\n");
    write(corpus.resolve("broken.pdf"), "%PDF-1.7 and no more");
    Run run = scan("--format", "json", own, draft);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    List<Node> documents = json(run.out()).require("documents").asList();
    assertThat(documents.get(0).get("verdict")).isEmpty();
    assertThat(documents.get(0).require("issues").asList().get(0).text("message").orElseThrow())
        .contains("not compared with all of the corpus")
        .contains("broken.pdf");
    assertThat(documents.get(1).text("verdict")).contains("BLOCK");
    Path lines = write(folder.resolve("lines.jsonl"), "{\"id\":\"a\",\"text\":\"Nine geese.\"}");
    assertThat(scan("--jsonl", lines).out())
        .startsWith("{\"id\":\"a\",\"verdict\":null")
        .contains("not compared with all of the corpus");
  }

  @Test
  void an_empty_or_missing_corpus_is_not_clean() throws IOException {
    Files.delete(corpus.resolve("barges.txt"));
    Run empty = scan("--format", "json", draft);
    assertThat(empty.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(json(empty.out()).require("issues").asList().get(0).text("message").orElseThrow())
        .contains("the corpus holds no articles");
    assertThat(json(empty.out()).require("documents").asList().get(0).get("verdict")).isEmpty();
    Run missing =
        Run.of("scan", "--corpus", folder.resolve("nowhere").toString(), draft.toString());
    assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("does not exist");
  }

  @Test
  void a_source_article_that_cannot_be_read_is_an_issue_of_the_report() throws IOException {
    Files.write(corpus.resolve("broken.html"), new byte[] {0, 1, 2, 3, 0, 0, 5, 0, 0, 7});
    Run run = scan("--format", "json", write(folder.resolve("own.txt"), "Nothing to see here."));
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(json(run.out()).require("issues").asList().get(0).text("where").orElseThrow())
        .contains("broken.html");
  }

  @Test
  void a_broken_policy_file_points_at_the_place() throws IOException {
    write(corpus.resolve("authorizations.yaml"), "authorizations:\n  - id: A\n    grantr: X\n");
    Run ledger = scan(draft);
    assertThat(ledger.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ledger.err()).contains("authorizations.yaml:3:5", "grantr", "^");
    Files.delete(corpus.resolve("authorizations.yaml"));
    Run use = scan("--use", write(folder.resolve("use.yaml"), "commercial: perhaps\n"), draft);
    assertThat(use.err()).contains("use.yaml:1:13");
    Run rules = scan("--rules", folder.resolve("no-rules"), draft);
    assertThat(rules.code()).isEqualTo(ExitCode.USAGE);
    assertThat(rules.err()).contains("there is no file");
  }

  @Test
  void an_authorization_on_file_clears_it() throws IOException {
    write(
        corpus.resolve("authorizations.yaml"),
        """
        authorizations:
          - id: A-1
            grantor: Tarn Valley Press Ltd
            grantee: The Lantern Post
            works: {holder: Tarn Valley Press Ltd}
            actions: [republish, adapt, excerpt]
            evidence: letter of 3 February 2025
        """);
    Path use = write(folder.resolve("use.yaml"), "publisher: The Lantern Post\n");
    Run run = scan("--use", use, draft);
    assertThat(run.out()).startsWith("✔ ALLOW").contains("IMP-901");
    assertThat(run.code()).isZero();
  }

  @Test
  void standard_input_is_read() {
    Run run =
        Run.withInput(
            STORY.getBytes(StandardCharsets.UTF_8), Map.of(), call("--format", "json", "-"));
    assertThat(json(run.out()).require("documents").asList().get(0).text("uri")).contains("-");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_batch_is_answered_line_by_line_in_order() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      String text = i % 3 == 0 ? STORY.replace("\n", "\\n") : "A day without boats, number " + i;
      lines.append("{\"id\": \"d%03d\", \"text\": \"%s\"}%n".formatted(i, text));
    }
    Path batch = write(folder.resolve("batch.jsonl"), lines.toString());
    Run run = scan("--jsonl", batch, "--threads", 3);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    List<Node> answers = run.out().lines().map(ScanCommandTest::json).toList();
    assertThat(answers).hasSize(200);
    for (int i = 0; i < 200; i++) {
      assertThat(answers.get(i).text("id")).contains("d%03d".formatted(i));
      assertThat(answers.get(i).text("verdict")).contains(i % 3 == 0 ? "BLOCK" : "ALLOW");
    }
    Node match = answers.get(0).require("matches").asList().get(0);
    assertThat(match.text("sourceId")).contains("barges");
    assertThat(match.require("passages").asList().get(0).asList()).hasSize(4);
    assertThat(scan("--jsonl", batch, "--threads", 1).out()).isEqualTo(run.out());
  }

  private Path batchOf(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String text = i % 3 == 0 ? STORY.replace("\n", "\\n") : "A day without boats, number " + i;
      lines.append("{\"id\": \"d%03d\", \"text\": \"%s\"}%n".formatted(i, text));
    }
    return write(folder.resolve("batch.jsonl"), lines.toString());
  }

  @Test
  void a_batch_may_be_answered_as_the_answers_come() throws IOException {
    Path batch = batchOf(40);
    Run ordered = scan("--jsonl", batch);
    Run unordered = scan("--jsonl", batch, "--unordered", "--threads", 4);
    assertThat(unordered.code()).isEqualTo(ordered.code());
    assertThat(unordered.out().lines())
        .containsExactlyInAnyOrderElementsOf(ordered.out().lines().toList());
  }

  @Test
  void a_batch_that_was_cut_off_goes_on_where_it_was() throws IOException {
    Path batch = batchOf(30);
    String whole = scan("--jsonl", batch).out();
    Path answers = folder.resolve("answers.jsonl");
    Files.writeString(answers, whole.substring(0, whole.length() / 2));
    int before = (int) Files.readString(answers).chars().filter(c -> c == '\n').count();
    String kept = Files.readString(answers).lines().limit(before).findFirst().orElseThrow();
    Files.writeString(answers, Files.readString(answers).replace(kept, kept.replace("{", "{ ")));
    Run run = scan("--jsonl", batch, "--resume", answers);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(answers).replace("{ ", "{")).isEqualTo(whole);
    assertThat(Files.readString(answers)).as("answered before, not again").contains("{ ");
    assertThat(scan("--jsonl", batch, "--resume", answers).code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(answers).lines()).hasSize(30);
    assertThat(scan("--jsonl", batch, "--resume", batch).err()).contains("does not hold answers");
    assertThat(scan("--resume", answers, draft).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_broken_line_of_a_batch_is_answered_too() throws IOException {
    String lines =
        """
        {"id": "a", "text": "Nothing much."}
        {"id": "b"}
        not json

        {"id": "c", "html": "<p>Nothing much here either, says the page.</p>"}
        """;
    Run run = scan("--jsonl", write(folder.resolve("batch.jsonl"), lines));
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    List<Node> answers = run.out().lines().map(ScanCommandTest::json).toList();
    assertThat(answers.stream().map(a -> a.text("verdict").orElse("none")))
        .containsExactly("ALLOW", "none", "none", "ALLOW");
    assertThat(answers.get(1).text("id")).contains("b");
    assertThat(answers.get(2).text("id").orElseThrow()).endsWith("batch.jsonl:3");
    assertThat(scan("--jsonl", folder.resolve("nowhere.jsonl")).err()).contains("cannot read");
  }

  @Test
  void every_report_notes_words_in_disguise() throws IOException {
    write(draft, "# News from the water\n\n" + STORY.replace('o', '\u043E'));
    for (String format : List.of("text", "json", "html")) {
      assertThat(scan("--format", format, draft).out())
          .as(format)
          .contains("written with look-alike letters of other alphabets");
    }
  }
}
