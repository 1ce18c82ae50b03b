package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import imprimatur.gate.accepted.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pull requests on a real repository, and the whole of what the gate says of them. */
class GateEndToEndTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/gate");

  @TempDir Path folder;
  @TempDir Path cache;

  private static void compare(String name, Run run) throws IOException {
    String all = "exit code " + run.code() + "\n\n" + run.out() + "\n--- messages\n" + run.err();
    Path golden = GOLDEN.resolve(name + ".txt");
    Path actual = Path.of("target/golden/gate").resolve(name + ".txt");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, all);
    assertThat(all)
        .as("if that is meant: cp %s %s", actual, golden)
        .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
  }

  /** The same without a cache, with an empty one, and with one that knows the answer. */
  private Run gate(Checkout project, String... arguments) {
    List<String> call = new ArrayList<>(List.of("--changed-since", "main"));
    call.addAll(List.of(arguments));
    Run plain = project.run("check", call.toArray(String[]::new));
    call.addAll(List.of("--cache", cache.toString()));
    assertThat(project.run("check", call.toArray(String[]::new))).isEqualTo(plain);
    assertThat(project.run("check", call.toArray(String[]::new))).isEqualTo(plain);
    return plain;
  }

  @Test
  void a_new_file_with_somebody_elses_text_is_stopped() throws IOException {
    Checkout project = GateProject.known(folder);
    project.git("checkout", "-q", "-b", "topic");
    project.write("docs/canal.md", "# On the canal\n\n" + GateProject.BARGES).commit("Add");
    compare("new-file", gate(project));
  }

  @Test
  void a_line_of_ones_own_in_a_known_page_is_clear() throws IOException {
    Checkout project = GateProject.known(folder);
    project.git("checkout", "-q", "-b", "topic");
    project
        .write("docs/old.md", "# Old news\n\nWe add a word.\n\n" + GateProject.BARGES)
        .commit("Edit");
    compare("edited-line", gate(project));
    compare("edited-line-changed-lines", gate(project, "--changed-lines"));
  }

  @Test
  void a_passage_on_a_changed_line_is_stopped_and_one_beside_it_is_not() throws IOException {
    Checkout project =
        GateProject.bare(folder).write("docs/old.md", "# Old news\n\n" + GateProject.BARGES);
    project.commit("Begin");
    project.git("checkout", "-q", "-b", "topic");
    project
        .write("docs/old.md", "# Old news\n\nOur own words.\n\n" + GateProject.BARGES)
        .commit("Edit beside");
    assertThat(gate(project).code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(gate(project, "--changed-lines").code()).isZero();
    project
        .write(
            "docs/old.md", "# Old news\n\n" + GateProject.BARGES.replace("forty-one", "forty-two"))
        .commit("Edit inside");
    assertThat(gate(project, "--changed-lines").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_moved_file_brings_nothing_and_a_copied_one_does() throws IOException {
    Checkout project = GateProject.known(folder);
    project.git("checkout", "-q", "-b", "topic");
    Files.createDirectories(project.path("archive"));
    project.git("mv", "docs/old.md", "archive/older.md");
    project.commit("Move");
    compare("moved-file", gate(project));
    project
        .write("archive/older.md", "# Old news\n\nSlightly retouched.\n\n" + GateProject.BARGES)
        .commit("Move and edit");
    assertThat(gate(project).code()).isZero();
    project.write("docs/copy.md", "# Old news\n\n" + GateProject.BARGES).commit("Copy");
    assertThat(gate(project).code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_page_moved_out_of_an_excluded_folder_is_new() throws IOException {
    Checkout project =
        GateProject.bare(folder).write("drafts/canal.md", "# News\n\n" + GateProject.BARGES);
    project.commit("Begin");
    project.git("checkout", "-q", "-b", "topic");
    project.git("mv", "drafts/canal.md", "docs/canal.md");
    project.commit("Publish");
    assertThat(gate(project, "--changed-lines").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_waived_finding_is_shown_and_does_not_fail_until_the_waiver_ends() throws IOException {
    Checkout project = GateProject.known(folder);
    project.write("docs/canal.md", "# On the canal\n\n" + GateProject.BARGES);
    GateProject.waive(project, "docs/canal.md", "--until", "2026-12-10");
    Files.delete(project.path("docs/canal.md"));
    project.commit("Accept");
    project.git("checkout", "-q", "-b", "topic");
    project.write("docs/canal.md", "# On the canal\n\n" + GateProject.BARGES).commit("Add");
    compare("waived", gate(project));

    project.git("checkout", "-q", "main");
    Path file = project.path(".imprimatur/waivers.yml");
    String ended = Files.readString(file).replace("2026-12-10", "2026-11-10");
    assertThat(Waivers.parse("waivers", ended).entries()).hasSize(1);
    project.write(".imprimatur/waivers.yml", ended).commit("Time goes by");
    project.git("checkout", "-q", "topic");
    project.git("rebase", "-q", "main");
    compare("waiver-ended", gate(project));
  }

  @Test
  void another_passage_in_a_waived_page_is_a_new_finding() throws IOException {
    Checkout project = GateProject.known(folder);
    project.write("docs/canal.md", "# On the canal\n\n" + GateProject.BARGES);
    GateProject.waive(project, "docs/canal.md", "--until", "2027-12-10");
    project.commit("Accept");
    assertThat(project.run("check").code()).isZero();
    String moved = "# On the canal\n\nMoved down.\n\n\n\n" + GateProject.BARGES;
    project.write("docs/canal.md", moved);
    assertThat(project.run("check").code()).isZero();
    project.write("docs/canal.md", "# On the canal\n\n" + GateProject.BARGES.substring(0, 290));
    assertThat(project.run("check").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_strangers_change_neither_clears_itself_nor_runs_anything() throws IOException {
    Checkout project = GateProject.known(folder);
    project.git("checkout", "-q", "-b", "fork");
    Path ran = Path.of("target", "stranger-ran");
    Files.deleteIfExists(ran);
    HostileChange.make(project, ran);
    compare("hostile", gate(project));
    assertThat(ran).doesNotExist();
  }
}
