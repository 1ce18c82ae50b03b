package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The folder of article files and its store are kept in step. */
@Timeout(120)
class CorpusSyncTest {
  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void make_a_folder() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    write("lock.txt", "The lock keeper counted forty-one barges.");
    write("mill.txt", "The miller lost his hat in the reeds.");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(corpus.resolve(name).getParent());
    Files.writeString(corpus.resolve(name), text + "\n");
  }

  private Run corpus(String... words) {
    List<String> call = new ArrayList<>(List.of("corpus"));
    call.addAll(List.of(words));
    call.addAll(List.of("--corpus", corpus.toString()));
    return Run.of(call.toArray(String[]::new));
  }

  @Test
  void a_pass_says_what_it_did_and_the_next_one_does_nothing() throws IOException {
    assertThat(corpus("sync").err()).contains("2 added, 0 changed, 0 renamed, 0 removed");
    write("lock.txt", "The lock keeper counted forty-two barges.");
    write("weir.txt", "The weir sings at night.");
    Files.createDirectories(corpus.resolve("old"));
    Files.move(corpus.resolve("mill.txt"), corpus.resolve("old/mill.txt"));
    assertThat(corpus("sync").err()).contains("1 added, 1 changed, 1 renamed, 0 removed");
    assertThat(corpus("history", "mill").out()).contains("its file was renamed to old/mill.txt");
    Files.delete(corpus.resolve("weir.txt"));
    assertThat(corpus("sync").err()).contains("0 added, 0 changed, 0 renamed, 1 removed");
    assertThat(corpus("history", "weir").out()).contains("its file was deleted");
    Run idle = corpus("sync");
    assertThat(idle.err()).contains("0 added, 0 changed, 0 renamed, 0 removed");
    assertThat(idle.code()).isZero();
  }

  @Test
  void a_broken_file_is_an_issue_and_what_is_stored_of_it_stays() throws IOException {
    write("story.html", "<!DOCTYPE html><p>The goat of the ferry master ate the ledger.</p>");
    assertThat(corpus("sync").err()).contains("3 added");
    Files.write(corpus.resolve("story.html"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    Run broken = corpus("sync");
    assertThat(broken.code()).isEqualTo(ExitCode.NOT_CHECKED);
    assertThat(broken.err()).contains("story.html").contains("0 removed");
    assertThat(corpus("show", "story").out()).contains("The goat of the ferry master");
    write("story.html", "<!DOCTYPE html><p>The goat of the ferry master ate the hat.</p>");
    assertThat(corpus("sync").err()).contains("0 added, 1 changed");
  }

  @Test
  void a_folder_that_cannot_be_looked_into_loses_none_of_its_articles() throws IOException {
    write("deep/weir.txt", "The weir sings at night.");
    assertThat(corpus("sync").err()).contains("3 added");
    Path deep = corpus.resolve("deep");
    Path away = folder.resolve("away");
    Files.move(deep, away);
    Files.createSymbolicLink(corpus.resolve("deep.txt"), folder.resolve("nowhere"));
    Run run = corpus("sync");
    assertThat(run.err()).contains("the link leads nowhere").contains("1 removed");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_CHECKED);
    Files.delete(corpus.resolve("lock.txt"));
    Files.createSymbolicLink(corpus.resolve("lock.txt"), folder.resolve("nowhere"));
    assertThat(corpus("sync").err()).contains("0 removed");
    assertThat(corpus("show", "lock").out()).contains("forty-one barges");
  }

  @Test
  void it_watches_until_it_is_told_to_stop() throws Exception {
    Path log = folder.resolve("log");
    Process watch = start(log);
    try {
      await(log, "2 added");
      await(log, "watching");
      write("new/weir.txt", "The weir sings at night.");
      await(log, "1 added, 0 changed");
      write("new/weir.txt", "The weir is silent.");
      await(log, "0 added, 1 changed");
      Files.delete(corpus.resolve("lock.txt"));
      await(log, "0 renamed, 1 removed");
    } finally {
      watch.destroy(); // as Ctrl-C does, it lets the program tidy up
      assertThat(watch.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Files.readString(log)).doesNotContain("Exception");
    assertThat(corpus("verify").out()).isEqualTo("sound: 2 articles\n");
  }

  private Process start(Path log) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "corpus",
            "sync",
            "--watch",
            "--corpus",
            corpus.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static void await(Path log, String words) throws Exception {
    while (!Files.readString(log).contains(words)) {
      Thread.sleep(20);
    }
  }
}
