package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands around the gate say and refuse. */
class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void options_that_contradict_each_other_are_usage_errors() {
    assertThat(Run.of("check", "--changed-lines").err()).contains("go with --changed-since REF");
    assertThat(Run.of("check", "--trusted", "main").err()).contains("go with --changed-since REF");
    assertThat(Run.of("check", "--changed-since", "a", "--files-from", "b").err())
        .contains("give one");
    assertThat(Run.of("check", "no/such/file.md").err()).contains("there is no file or folder");
    assertThat(Run.of("check", "--files-from", "no-such-list").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void outside_a_repository_there_is_no_change() {
    Run run = Run.of("check", "--project", folder.toString(), "--changed-since", "main");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("lies in no git repository");
  }

  @Test
  void a_branch_that_is_not_there_and_a_shallow_clone_say_what_to_do() throws IOException {
    Checkout project = GateProject.bare(folder.resolve("one")).commit("Begin");
    project.write("docs/two.md", "Two\n").commit("Go on");
    Run unknown = project.run("check", "--changed-since", "origin/mian");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("no commit 'origin/mian'", "git fetch origin");

    Path shallow = folder.resolve("shallow");
    project.git("clone", "-q", "--depth", "1", "file://" + project.folder(), shallow.toString());
    Run run = Run.of("check", "--project", shallow.toString(), "--changed-since", "HEAD~1");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("which is shallow", "fetch-depth: 0", "git fetch --unshallow");
  }

  @Test
  void an_option_in_place_of_a_branch_is_a_name_and_no_option() throws IOException {
    Checkout project = GateProject.bare(folder.resolve("one")).commit("Begin");
    Path made = folder.resolve("made");
    Run run = project.run("check", "--changed-since=--output=" + made);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(made).doesNotExist();
  }

  @Test
  void listed_files_are_checked_and_no_others() throws IOException {
    Checkout project =
        GateProject.bare(folder)
            .write("docs/a.md", "# A\n\n" + GateProject.BARGES)
            .write("drafts/b.md", "# B\n\n" + GateProject.BARGES)
            .commit("Begin");
    String list = project.path("docs/garden.md") + "\n" + project.path("drafts/b.md") + "\n";
    Run run = Run.withInput(list, "check", "--project", folder.toString(), "--files-from", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("docs/garden.md", "1 document:").doesNotContain("docs/a.md");
    String zeros = project.path("docs/garden.md") + "\0" + project.path("docs/a.md") + "\0";
    assertThat(
            Run.withInput(zeros, "check", "--project", folder.toString(), "--files-from", "-")
                .code())
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_draft_that_git_does_not_know_is_spoken_of() throws IOException {
    Checkout project = GateProject.bare(folder).commit("Begin");
    project.write("docs/new.md", "# New\n\n" + GateProject.BARGES);
    Run run = project.run("check", "--changed-since", "main");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 documents are not under git");
    project.git("add", "docs/new.md");
    assertThat(project.run("check", "--changed-since", "main").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_file_over_a_limit_is_not_checked_and_a_link_is_checked_where_it_leads()
      throws IOException {
    Checkout project = GateProject.bare(folder);
    Files.createSymbolicLink(project.path("docs/link.md"), Path.of("garden.md"));
    project.commit("Begin");
    Run run = project.run("check");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 document:");
    project.write(".imprimatur.yml", "limits: {file-bytes: 20}\n");
    Run small = project.run("check");
    assertThat(small.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(small.out()).contains("the limit is 20");
  }

  @Test
  void the_policy_of_another_commit_can_be_trusted() throws IOException {
    Checkout project = GateProject.bare(folder).commit("Begin");
    project.git("checkout", "-q", "-b", "topic");
    project
        .write("docs/canal.md", "# Canal\n\n" + GateProject.BARGES)
        .write(".imprimatur.yml", "fail-on: never\n")
        .commit("Add");
    assertThat(project.run("check", "--changed-since", "main").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(project.run("check", "--changed-since", "main", "--trusted", "topic").code())
        .isZero();
  }

  @Test
  void settings_are_shown_with_who_gave_them() throws IOException {
    Path file = folder.resolve("own.yml");
    Files.writeString(file, "ledger: l.yaml\nfail-on: review\n");
    Run run =
        Run.withInput(
            new byte[0],
            Map.of("IMPRIMATUR_USE", "u.yaml", "IMPRIMATUR_CONFIG", file.toString()),
            "config",
            "show",
            "--origin",
            "--corpus",
            "c");
    assertThat(run.out())
        .containsPattern("(?m)^corpus +c +--corpus$")
        .containsPattern("(?m)^ledger +l\\.yaml +.*own\\.yml:1:9$")
        .containsPattern("(?m)^use +u\\.yaml +IMPRIMATUR_USE$")
        .containsPattern("(?m)^fail-on +review +.*own\\.yml:2:10$")
        .containsPattern("(?m)^waivers +\\.imprimatur/waivers\\.yml +default$");
    Files.writeString(file, "corpsu: x\n");
    Run slip = Run.of("config", "show", "--config", file.toString());
    assertThat(slip.code()).isEqualTo(ExitCode.USAGE);
    assertThat(slip.err()).contains("own.yml:1:1: unknown key 'corpsu'", "did you mean", "\n  ^");
    assertThat(Run.of("config", "schema").out()).startsWith("{").contains("fail-on");
  }

  @Test
  void a_baseline_only_shrinks() throws IOException {
    Checkout project = GateProject.known(folder);
    String before = Files.readString(project.path(".imprimatur/baseline.yml"));
    assertThat(project.run("baseline create").code()).isEqualTo(ExitCode.USAGE);
    project.write("docs/new.md", "# New\n\n" + GateProject.BARGES);
    Run update = project.run("baseline update");
    assertThat(update.err()).contains("1 findings were known, 1 still are", "1 findings are not");
    assertThat(Files.readString(project.path(".imprimatur/baseline.yml"))).isEqualTo(before);
    Files.delete(project.path("docs/old.md"));
    Files.delete(project.path("docs/new.md"));
    assertThat(project.run("baseline prune").err()).contains("1 findings were known, 0 still are");
    assertThat(project.run("check").code()).isZero();
    assertThat(Files.readString(project.path(".imprimatur/baseline.yml"))).endsWith("[]\n");
  }

  @Test
  void waivers_have_an_end_an_owner_and_a_reason_and_are_listed() throws IOException {
    Checkout project = GateProject.bare(folder).commit("Begin");
    String print = "0123456789abcdef0123456789abcdef";
    String[] call = {"IMP-101", print, "--reason", "licenced", "--owner", "Ada", "--until"};
    assertThat(waive(project, call, "2026-12-31").err()).contains("did you mean 'licensed'?");
    call[3] = "licensed";
    assertThat(waive(project, call, "2026-01-31").err()).contains("over already");
    assertThat(
            project
                .run("waiver add", "IMP-101", print, "--reason", "licensed", "--owner", "A")
                .err())
        .contains("either --until DATE or --until-authorization ID");
    call[6] = "--until-authorization";
    assertThat(waive(project, call, "TVP-2").err()).contains("did you mean 'TVP-1'?");
    assertThat(waive(project, call, "TVP-1").code()).isZero();
    assertThat(waive(project, call, "TVP-1").err()).contains("waived twice");
    assertThat(project.run("waiver list").out())
        .isEqualTo("holds      IMP-101 " + print + "  2027-01-31 (with TVP-1)  Ada: licensed\n");
    assertThat(project.run("waiver expired").code()).isZero();
    assertThat(project.run("check").out()).contains("stands for no finding any more");

    Path ledger = project.path("corpus/authorizations.yaml");
    Files.writeString(ledger, Files.readString(ledger) + "  revoked: 2026-11-05\n");
    Run expired = project.run("waiver expired");
    assertThat(expired.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(expired.out()).startsWith("ended").contains("2026-11-04");
  }

  private static Run waive(Checkout project, String[] call, String end) {
    String[] whole = java.util.Arrays.copyOf(call, call.length + 1);
    whole[call.length] = end;
    return project.run("waiver add", whole);
  }

  @Test
  void a_forecast_names_what_lapses_when() throws IOException {
    Checkout project =
        GateProject.bare(folder)
            .write("docs/kiln.md", "# The kiln\n\n" + GateProject.KILN)
            .write("docs/canal.md", "# Canal\n\n" + GateProject.BARGES);
    GateProject.waive(project, "docs/canal.md", "--until", "2026-12-24");
    project.commit("Begin");
    Run run = project.run("forecast");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .isEqualTo(
            """
            2026-12-25  BLOCK   docs/canal.md  IMP-101 “Forty-one barges before breakfast”: waiver of IMP-101 by Ada Byrne ends
                        Ada Byrne decides anew (imprimatur waiver add), or the finding is mended
            2027-02-01  BLOCK   docs/kiln.md  IMP-120 “The kiln that never sleeps”: authorization TVP-1 ends
                        ask Tarn Valley Press Ltd to renew it and enter that (imprimatur authorization grant), or take the text out
            """);
    assertThat(project.run("forecast", "--until", "2026-12-20").out())
        .isEqualTo("nothing lapses until 2026-12-20\n");
    assertThat(project.run("forecast", "--until", "2026-12-31", "--format", "json").out())
        .contains("\"from\" : \"2026-12-25\"", "\"path\" : \"docs/canal.md\"");
  }

  @Test
  void a_forecast_from_stored_reports_needs_neither_documents_nor_corpus() throws IOException {
    Checkout project =
        GateProject.bare(folder.resolve("project"))
            .write("docs/kiln.md", "# The kiln\n\n" + GateProject.KILN)
            .write("docs/canal.md", "# Canal\n\n" + GateProject.BARGES);
    GateProject.waive(project, "docs/canal.md", "--until", "2026-12-24");
    String report = folder.resolve("report.json").toString();
    project.run("check", "--format", "json=" + report);
    Files.delete(project.path("docs/kiln.md"));
    Files.delete(project.path("corpus/kiln.txt"));
    Run run = project.run("forecast", report, report);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .isEqualTo(
            """
            2026-12-25  BLOCK   docs/canal.md  IMP-101 “Forty-one barges before breakfast”: waiver of IMP-101 by Ada Byrne ends
                        Ada Byrne decides anew (imprimatur waiver add), or the finding is mended
            2027-02-01  LAPSES  docs/kiln.md  IMP-901 “The kiln that never sleeps”: authorization TVP-1 ends
                        ask Tarn Valley Press Ltd to renew it and enter that (imprimatur authorization grant), or take the text out
            """);
    assertThat(project.run("forecast", "--until", "2026-12-20", report).code()).isZero();

    Path ledger = project.path("corpus/authorizations.yaml");
    String granted = Files.readString(ledger);
    String renewed = granted.substring(granted.indexOf("- id")).replace("TVP-1", "TVP-2");
    Files.writeString(ledger, granted + renewed.replace("2027-01-31", "2029-01-31"));
    assertThat(project.run("forecast", report).out()).doesNotContain("kiln");
    assertThat(project.run("forecast", "--until", "2030-01-01", report).out())
        .contains("2029-02-01  LAPSES  docs/kiln.md", "authorization TVP-2 ends");
    Files.writeString(ledger, granted + "  revoked: 2026-11-05\n");
    assertThat(project.run("forecast", report).out())
        .contains("2026-11-05  LAPSES  docs/kiln.md", "has revoked it");
    Files.writeString(ledger, "authorizations: []\n");
    project.write(".imprimatur/waivers.yml", "waivers: []\n");
    assertThat(project.run("forecast", report).out())
        .contains("2026-11-24  LAPSES  docs/kiln.md", "it is not in the ledger")
        .contains("2026-11-24  BLOCK   docs/canal.md", "it was taken out of the waivers");
    Files.delete(project.path(".imprimatur/waivers.yml"));
    assertThat(project.run("forecast", report).out()).contains("2026-12-25  BLOCK   docs/canal.md");
    assertThat(project.run("forecast", folder.resolve("none.json").toString()).err())
        .contains("cannot read");
  }

  @Test
  void a_first_configuration_fits_the_project_and_is_never_overwritten() throws IOException {
    Checkout project = GateProject.bare(folder);
    Files.delete(project.path(".imprimatur.yml"));
    project.write("docs/more.rst", "More\n").write(".github/workflows/ci.yml", "on: push\n");
    Run run = project.run("init");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("1 .md", "1 .rst", "in docs", ".github/workflows: add a step", "fetch-depth: 0");
    String text = Files.readString(project.path(".imprimatur.yml"), StandardCharsets.UTF_8);
    assertThat(text).contains("use: use.yaml", "docs/**/*.{md,rst}");
    assertThat(project.run("check").code()).isZero();
    Run again = project.run("init");
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("is there already");
  }

  @Test
  void the_doctor_knows_the_files_of_the_gate() throws IOException {
    Checkout project = GateProject.known(folder);
    String config = project.path(".imprimatur.yml").toString();
    assertThat(Run.of("doctor", "--config", config).out())
        .contains("config", "baseline  ", "1 findings known", "waivers   ", "0 hold");
    project.write(".imprimatur/waivers.yml", "waivers:\n- rule: X\n");
    Run broken = Run.of("doctor", "--config", config);
    assertThat(broken.code()).isEqualTo(ExitCode.USAGE);
    assertThat(broken.out()).contains("waivers.yml:2:3");
    project.write(".imprimatur.yml", "corpus: [1]\n");
    assertThat(Run.of("doctor", "--config", config).out()).contains(".imprimatur.yml:1:9");
  }
}
