package imprimatur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code corpus backup}: what it says, and that its copy is a corpus like any other. */
class CorpusBackupCommandTest {
  @TempDir Path folder;
  private Path corpus;
  private Path backup;

  @BeforeEach
  void make_a_corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    backup = folder.resolve("backup");
    Path story = corpus.resolve("story.txt");
    Files.writeString(story, "The lock keeper counted the barges before the fog came down.\n");
    Files.setLastModifiedTime(
        story, FileTime.from(Instant.parse("2026-05-01T10:11:12.123456789Z")));
    Files.writeString(corpus.resolve("story.txt.rights.yaml"), "holder: Tarn Press\n");
    String record = "{\"id\": \"weir\", \"title\": \"Weir\", \"text\": \"Mended stone by stone.\"}";
    Run imported = Run.withInput(record, "corpus", "import", "-", "--corpus", corpus.toString());
    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(in(corpus, "sync").code()).isZero();
  }

  private static Run in(Path corpus, String... words) {
    String[] call = new String[words.length + 3];
    call[0] = "corpus";
    System.arraycopy(words, 0, call, 1, words.length);
    call[words.length + 1] = "--corpus";
    call[words.length + 2] = corpus.toString();
    return Run.of(call);
  }

  @Test
  void the_copy_is_sound_and_in_step_with_its_files() {
    Run made = in(corpus, "backup", backup.toString());
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).isEmpty();
    assertThat(made.err())
        .startsWith("imprimatur: backed up 2 articles to " + backup + ": of the store ")
        .contains(" linked and 0 bytes copied; 2 files of the folder, ");
    assertThat(in(backup, "verify").out()).isEqualTo("sound: 2 articles\n");
    assertThat(in(backup, "sync").err()).isEqualTo(in(corpus, "sync").err());
    assertThat(in(backup, "list").out()).isEqualTo(in(corpus, "list").out());
    assertThat(in(backup, "history", "story").out())
        .isEqualTo(in(corpus, "history", "story").out());
  }

  @Test
  void every_byte_is_copied_on_demand() {
    Run made = in(corpus, "backup", "--copy", backup.toString());
    assertThat(made.code()).isZero();
    assertThat(made.err()).contains("of the store 0 bytes linked and ");
    assertThat(in(backup, "verify").code()).isZero();
  }

  @Test
  void a_corpus_is_restored_by_a_backup_of_the_backup() throws IOException {
    assertThat(in(corpus, "backup", backup.toString()).code()).isZero();
    assertThat(in(corpus, "backup", backup.toString()).code()).isEqualTo(ExitCode.USAGE);
    String before = in(corpus, "list").out();
    assertThat(in(corpus, "remove", "weir").code()).isZero();
    Files.move(corpus, folder.resolve("damaged"));
    assertThat(in(backup, "backup", corpus.toString()).code()).isZero();
    assertThat(in(corpus, "list").out()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_backed_up_is_said() throws IOException {
    Run inside = in(corpus, "backup", corpus.resolve("backup").toString());
    assertThat(inside.code()).isEqualTo(ExitCode.USAGE);
    assertThat(inside.err()).contains("lies inside of the corpus folder");
    Path bare = Files.createDirectory(folder.resolve("bare"));
    Run none = in(bare, "backup", backup.toString());
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("there is no corpus store at ");
    assertThat(in(folder.resolve("gone"), "backup", backup.toString()).err())
        .contains("does not exist");
    assertThat(backup).doesNotExist();
  }
}
