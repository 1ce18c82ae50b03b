package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger's answers agree with what a scan says of the same entry. */
class AuthorizationCommandTest {
  private static final Path ARTICLE = Path.of("corpus/harbour-daily/ferry-line-reopens.html");
  private static final String DRAFT = "docs/examples/harbour-post.md";

  @TempDir private Path folder;
  private Path corpus;
  private Path use;

  @BeforeEach
  void one_article_and_nothing_on_file() throws IOException {
    corpus = folder.resolve("corpus");
    Files.createDirectories(corpus.resolve("harbour-daily"));
    Files.copy(ARTICLE, corpus.resolve("harbour-daily/ferry-line-reopens.html"));
    use = folder.resolve("use.yaml");
    Files.writeString(use, "publisher: The Lantern Post\n");
  }

  private Run run(String command, String... more) {
    List<String> args = new ArrayList<>(List.of("authorization", command));
    args.addAll(List.of("--corpus", corpus.toString()));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private Run grant(String grantor, String grantee, String actions, String... more) {
    List<String> args = new ArrayList<>(List.of("--grantor", grantor, "--grantee", grantee));
    args.addAll(List.of("--publisher", "Harbour Daily", "--action", actions));
    args.addAll(List.of(more));
    return run("grant", args.toArray(String[]::new));
  }

  private Run check(String... more) {
    List<String> args = new ArrayList<>(List.of("--requester", "The Lantern Post"));
    args.addAll(List.of("--source", "harbour-daily/ferry-line-reopens"));
    args.addAll(List.of(more));
    return run("check", args.toArray(String[]::new));
  }

  private String scan() {
    Run run = Run.of("scan", "--corpus", corpus.toString(), "--use", use.toString(), DRAFT);
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void somebody_who_does_not_hold_the_rights_is_noticed_everywhere() {
    Run granted = grant("Some Random Person", "The Lantern Post", "republish,adapt");
    assertThat(granted.err())
        .contains("warning: Some Random Person is not known to speak for Harbour Daily");
    Run checked = check();
    assertThat(checked.out()).startsWith("unknown\n").contains("grantor");
    assertThat(checked.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(scan()).startsWith("▲ REVIEW").contains("given by Some Random Person");
  }

  @Test
  void consent_in_writing_wants_a_document() {
    Run granted =
        grant("Harbour Daily Information Co (HDIC)", "The Lantern Post", "republish,adapt");
    assertThat(granted.err()).contains("name the document with --evidence");
    Run checked = check();
    assertThat(checked.out()).startsWith("unknown\n").contains("no document on file");
    assertThat(checked.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(scan()).startsWith("▲ REVIEW").contains("no document on file");
  }

  @Test
  void a_photographer_may_allow_a_picture_of_anothers_text() {
    assertThat(grant("Some Random Person", "The Lantern Post", "use-image").err())
        .doesNotContain("warning");
  }

  @Test
  void a_permission_to_republish_is_none_to_reword() {
    Run granted =
        grant("Harbour Daily", "The Lantern Post", "republish", "--evidence", "letter 26-4");
    assertThat(granted.err()).doesNotContain("warning");
    assertThat(check().out()).startsWith("yes\n");
    assertThat(check("--action", "adapt").out()).startsWith("no\n");
    assertThat(scan()).startsWith("▲ REVIEW").contains("IMP-121", "adapt not granted");
  }

  @Test
  void a_permission_to_adapt_with_its_document_clears_it() {
    grant("Harbour Daily", "The Lantern Post", "republish,adapt", "--evidence", "letter 26-5");
    assertThat(check("--action", "republish,adapt").code()).isEqualTo(ExitCode.CLEAR);
    assertThat(scan()).startsWith("✔ ALLOW").contains("evidence: letter 26-5");
  }

  @Test
  void what_another_house_was_allowed_is_not_on_file_for_us() {
    grant("Harbour Daily", "The Gull Post", "republish,adapt", "--evidence", "letter 26-6");
    assertThat(scan()).startsWith("✖ BLOCK").contains("IMP-101").doesNotContain("IMP-120");
    assertThat(check().out()).startsWith("no\n");
  }

  @Test
  void a_holder_who_is_named_is_who_can_allow_it() {
    grant("Some Random Person", "The Lantern Post", "republish");
    Run checked =
        run(
            "check",
            "--requester",
            "The Lantern Post",
            "--publisher",
            "Harbour Daily",
            "--holder",
            "Harbour Daily Information Co (HDIC)");
    assertThat(checked.out()).startsWith("unknown\n").contains("grantor");
  }

  @Test
  void an_end_before_the_beginning_is_named_by_its_options() {
    Run run =
        grant(
            "Harbour Daily",
            "The Lantern Post",
            "republish",
            "--from",
            "2026-05-02",
            "--until",
            "2026-05-01");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("--until 2026-05-01 is before --from 2026-05-02")
        .doesNotContain("authorization new");
    assertThat(corpus.resolve("authorizations.yaml")).doesNotExist();
  }
}
