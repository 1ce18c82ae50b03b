package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.corpus.CorpusException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store whose files were lost, cut off or changed says so; it is never taken for an empty one.
 */
class DamagedStoreTest {
  @TempDir Path folder;
  private Path store;

  @BeforeEach
  void make_a_store() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder)) {
      for (int i = 0; i < 50; i++) {
        writer.put(Stories.full("s" + i, Stories.words(i, 100)));
      }
      writer.commit();
    }
    store = folder.resolve(".imprimatur");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(store)) {
      return found
          .filter(Files::isRegularFile)
          .filter(f -> !f.endsWith("write.lock"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  @Test
  void a_sound_store_is_said_to_be_sound() throws CorpusException {
    CorpusCheck check = CorpusCheck.of(folder);
    assertThat(check.problems()).isEmpty();
    assertThat(check.articles()).isEqualTo(50);
  }

  @Test
  void a_lost_file_is_noticed_whichever_it_is() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertNoticed(file + " lost");
      Files.write(file, bytes);
    }
    a_sound_store_is_said_to_be_sound();
  }

  @Test
  void a_file_cut_off_is_noticed_whichever_it_is() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      assertNoticed(file + " cut off");
      Files.write(file, bytes);
    }
    a_sound_store_is_said_to_be_sound();
  }

  @Test
  void a_changed_byte_is_noticed() throws IOException {
    Random random = new Random(5);
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int round = 0; round < 3; round++) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, changed);
        assertNoticed(file + " changed");
      }
      Files.write(file, bytes);
    }
    a_sound_store_is_said_to_be_sound();
  }

  /** Verification finds it, or refuses in so many words; nothing else is thrown. */
  private void assertNoticed(String what) {
    try {
      CorpusCheck check = CorpusCheck.of(folder);
      assertThat(check.problems()).as(what).isNotEmpty();
    } catch (CorpusException e) {
      assertThat(e.reason()).as(what).isIn(Reason.DAMAGED, Reason.VERSION, Reason.MISSING);
      assertThat(e.getMessage()).as(what).isNotBlank();
    }
  }

  @Test
  void a_store_of_a_later_version_is_not_touched() throws IOException {
    Path format = store.resolve("format");
    Files.writeString(format, Files.readString(format).replaceAll("\\d+", "99"));
    assertThatThrownBy(() -> Corpus.open(folder))
        .isInstanceOfSatisfying(
            CorpusException.class, e -> assertThat(e.reason()).isEqualTo(Reason.VERSION));
    assertThatThrownBy(() -> CorpusWriter.open(folder)).isInstanceOf(CorpusException.class);
  }
}
