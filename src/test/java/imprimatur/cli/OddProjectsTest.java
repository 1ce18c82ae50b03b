package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are no plain repository are set up and checked, or say why not. */
class OddProjectsTest {
  @TempDir Path folder;

  private static Run doctor(Path project) {
    return Run.of("doctor", "--config", project.resolve(".imprimatur.yml").toString());
  }

  private static Run init(Path project) {
    return Run.of("init", "--project", project.toString());
  }

  @Test
  void a_folder_without_git_is_a_project_too() throws IOException {
    Path plain = Files.createDirectories(folder.resolve("no git here"));
    Files.createDirectories(plain.resolve("docs"));
    Files.writeString(plain.resolve("docs/a page.md"), GateProject.OWN);
    assertThat(init(plain).out())
        .contains("1 .md", "put source articles into the folder corpus", "in docs");
    Files.createDirectories(plain.resolve("corpus"));
    Files.writeString(plain.resolve("corpus/a.txt"), "Barges\n\n" + GateProject.BARGES);
    assertThat(doctor(plain).out()).contains("git       none: the whole project can be checked");
    Run run = Run.of("check", "--project", plain.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("docs/a page.md");
  }

  @Test
  void a_bare_repository_has_nothing_to_check() throws IOException {
    Path bare = Files.createDirectories(folder.resolve("bare.git"));
    Checkout.in(folder.resolve("one")).git("init", "-q", "--bare", bare.toString());
    Run init = init(bare);
    assertThat(init.code()).isEqualTo(ExitCode.USAGE);
    assertThat(init.err()).contains("is a bare repository", "clone it");
    assertThat(bare.resolve(".imprimatur.yml")).doesNotExist();
    assertThat(Run.of("check", "--project", bare.toString(), "--changed-since", "main").err())
        .contains("is a bare repository");
    assertThat(init(folder.resolve("nowhere")).err()).contains("there is no folder");
  }

  @Test
  void a_shallow_clone_is_told_by_the_doctor() throws IOException {
    Checkout project = GateProject.bare(folder.resolve("one")).commit("Begin");
    project.write("docs/two.md", "Two\n").commit("Go on");
    Path shallow = folder.resolve("shallow");
    project.git("clone", "-q", "--depth", "1", "file://" + project.folder(), shallow.toString());
    Run run = doctor(shallow);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("warning  git", "shallow", "--unshallow");
  }

  @Test
  void a_submodule_is_a_project_of_its_own() throws IOException {
    Checkout other =
        GateProject.bare(folder.resolve("other"))
            .write("copied.md", "# Copied\n\n" + GateProject.BARGES)
            .commit("Begin");
    Checkout project = GateProject.bare(folder.resolve("one"));
    Files.delete(project.path(".imprimatur.yml"));
    project.git(
        "-c", "protocol.file.allow=always", "submodule", "add", "-q", other.folder() + "", "sub");
    project.commit("Begin");
    assertThat(project.run("init").out()).contains("documents: 1 .md\n").doesNotContain(".txt");
    assertThat(doctor(project.folder()).out()).contains("submodules are not checked with it: sub");
    Run run = project.run("check");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 document:").doesNotContain("copied.md");
  }

  @Test
  void a_second_working_tree_is_checked_like_the_first() throws IOException {
    Checkout project = GateProject.known(folder.resolve("one"));
    Path second = folder.resolve("second tree");
    project.git("worktree", "add", "-q", "-b", "topic", second.toString());
    Checkout there = Checkout.in(second);
    there.write("docs/canal.md", "# Canal\n\n" + GateProject.BARGES).commit("Add");
    Run run = there.run("check", "--changed-since", "main");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("docs/canal.md");
  }

  @Test
  void what_git_ignores_is_not_counted_and_thousands_of_files_take_no_time() throws IOException {
    Checkout project =
        GateProject.bare(folder.resolve("one")).write(".gitignore", "node_modules/\n");
    Files.delete(project.path(".imprimatur.yml"));
    Files.createDirectories(project.path("node_modules"));
    Files.createDirectories(project.path("content"));
    for (int i = 0; i < 3_000; i++) {
      Files.createFile(project.path("content/" + i + ".md"));
      Files.createFile(project.path("node_modules/" + i + ".html"));
    }
    Run run = project.run("init");
    assertThat(run.out()).contains("documents: 3001 .md\n", "in docs, content");
  }
}
