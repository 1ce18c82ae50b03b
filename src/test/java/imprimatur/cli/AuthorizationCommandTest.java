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

  private Run granted(String... more) {
    List<String> terms = new ArrayList<>(List.of("--id", "HD-1", "--evidence", "letter 26-7"));
    terms.addAll(List.of(more));
    return grant(
        "Harbour Daily", "The Lantern Post", "republish,adapt", terms.toArray(String[]::new));
  }

  private Run used(String work, String day, String... more) {
    List<String> args = new ArrayList<>(List.of("HD-1", "--work", work, "--on", day));
    args.addAll(List.of("--by", "Ann Oake"));
    args.addAll(List.of(more));
    return run("use", args.toArray(String[]::new));
  }

  @Test
  void a_number_of_uses_that_is_used_up_clears_no_more() {
    granted("--max-uses", "2", "--per", "month");
    assertThat(scan()).startsWith("✔ ALLOW").contains("0 of 2 used before this");
    used("harbour-daily/a", "2026-11-02");
    assertThat(used("harbour-daily/b", "2026-11-03").err()).contains("2 of 2 per month used");
    assertThat(scan()).startsWith("✖ BLOCK").contains("IMP-123", "2 per month (2 of 2 used)");
    assertThat(check("--on", "2026-11-30").out()).startsWith("no\n").contains("2 of 2 used");
    assertThat(check("--on", "2026-12-01").out()).startsWith("yes\n");
    assertThat(used("harbour-daily/c", "2026-11-30").err())
        .contains("warning: 3 of 2 per month used");
    used("harbour-daily/c", "2026-11-30", "--cancel");
    used("harbour-daily/b", "2026-11-03", "--cancel");
    assertThat(scan()).startsWith("✔ ALLOW").contains("1 of 2 used before this");
  }

  @Test
  void what_is_kept_too_long_is_noticed_until_it_is_taken_down() {
    granted("--keep-for", "30 days");
    String work = "harbour-daily/ferry-line-reopens";
    assertThat(used(work, "2026-10-24").err()).contains("to be deleted after 2026-11-23");
    assertThat(scan()).startsWith("✖ BLOCK").contains("IMP-126", "to be deleted after 2026-11-23");
    assertThat(doctor()).contains("HD-1", "was to be deleted by now");
    assertThat(check("--kept-since", "2026-10-25").out())
        .startsWith("yes\n")
        .contains("delete after 30 days");
    assertThat(used(work, "2026-11-20", "--removed").code()).isEqualTo(ExitCode.CLEAR);
    assertThat(scan()).startsWith("✔ ALLOW");
    assertThat(doctor()).doesNotContain("to be deleted by now");
  }

  @Test
  void an_embargo_is_counted_from_when_the_original_came_out() {
    granted("--embargo", "24 hours");
    assertThat(check("--published", "2026-11-23").out()).startsWith("unknown\n");
    assertThat(check("--published", "2026-11-22").out()).startsWith("yes\n");
    assertThat(check("--published", "2026-11-24").out()).startsWith("no\n").contains("embargo");
  }

  @Test
  void a_permission_passes_on_only_where_that_was_allowed() {
    grant("Harbour Daily", "Fen Syndicate", "republish,adapt", "--evidence", "letter 1");
    Run passed =
        grant("Fen Syndicate", "The Lantern Post", "republish,adapt", "--evidence", "letter 2");
    assertThat(passed.err()).contains("warning: Fen Syndicate cannot allow", "does not pass on");
    assertThat(scan()).startsWith("✖ BLOCK").contains("IMP-127");
    assertThat(check().out()).startsWith("no\n").contains("sublicence");
    grant(
        "Harbour Daily",
        "Fen Syndicate",
        "republish,adapt",
        "--sublicensing",
        "--evidence",
        "letter 3");
    assertThat(scan())
        .startsWith("✔ ALLOW")
        .contains("passed on by Fen Syndicate under AUTH-2026-");
  }

  @Test
  void the_history_says_who_did_what() {
    granted("--by", "Bo Marsh");
    used("harbour-daily/a", "2026-11-02");
    run("revoke", "HD-1", "--on", "2026-11-20", "--by", "Bo Marsh");
    assertThat(run("history", "HD-1").out().lines().map(l -> l.replaceAll(" +", " ")).toList())
        .containsExactly(
            "AT BY WHAT AUTHORIZATION ON WORK",
            "2026-11-24T12:00:00Z Bo Marsh granted HD-1",
            "2026-11-24T12:00:00Z Ann Oake used HD-1 2026-11-02 harbour-daily/a",
            "2026-11-24T12:00:00Z Bo Marsh revoked HD-1 2026-11-20");
    assertThat(run("history", "--format", "json").out()).contains("\"seal\" : \"");
    assertThat(run("show", "HD-1").out())
        .contains("entered      by Bo Marsh, 2026-11-24T12:00:00Z");
  }

  @Test
  void a_rewritten_history_is_found() throws IOException {
    granted("--max-uses", "1");
    used("harbour-daily/a", "2026-11-02");
    Path history = corpus.resolve("authorizations.history.jsonl");
    Files.writeString(history, Files.readString(history).replace("2026-11-02", "2019-11-02"));
    for (String command : List.of("list", "history")) {
      Run run = run(command);
      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("history.jsonl:2:", "the history was changed here");
    }
    assertThat(doctor()).contains("the history was changed here");
  }

  @Test
  void an_entry_that_was_changed_or_taken_out_by_hand_is_told_by_doctor() throws IOException {
    granted("--territory", "GBR");
    Path ledger = corpus.resolve("authorizations.yaml");
    String entered = Files.readString(ledger);
    Files.writeString(ledger, entered.replace("[GBR]", "[GBR, USA]"));
    assertThat(doctor()).contains("HD-1", "says something else than what was entered");
    Files.writeString(ledger, "authorizations: []\n");
    assertThat(doctor()).contains("HD-1", "not in the ledger any more");
    Files.writeString(ledger, entered);
    assertThat(doctor()).doesNotContain("what was entered", "any more");
  }

  private String doctor() {
    Run run = Run.of("doctor", "--corpus", corpus.toString());
    return (run.out() + run.err()).replaceAll("\\s+", " ");
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
