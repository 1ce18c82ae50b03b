package imprimatur.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.corpus.article.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
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
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
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
          .filter(f -> !f.endsWith("write.lock") && !f.endsWith(".gitignore")) // they hold nothing
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
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
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
    assertThatThrownBy(() -> CorpusWriter.open(folder, Stories.CLOCK))
        .isInstanceOf(CorpusException.class);
  }

  @Test
  void a_repair_saves_every_article_that_can_be_read_and_names_the_rest() throws Exception {
    Random random = new Random(11);
    addSegments();
    Map<String, byte[]> sound = contents();
    for (String name : sound.keySet()) {
      for (Damage damage : Damage.values()) {
        restore(sound);
        damage.to(store.resolve(name), random);
        assertRepaired(name + " " + damage);
      }
    }
  }

  enum Damage {
    LOST {
      @Override
      void to(Path file, Random random) throws IOException {
        Files.delete(file);
      }
    },
    CUT {
      @Override
      void to(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    CHANGED {
      @Override
      void to(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, bytes);
      }
    };

    abstract void to(Path file, Random random) throws IOException;
  }

  /** More than one, with articles that were removed, replaced and restated. */
  private void addSegments() throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      for (int i = 40; i < 80; i++) {
        writer.put(Stories.full("s" + i, Stories.words(i, 90)));
      }
      writer.remove("s3", "");
      writer.commit();
      writer.put(Stories.full("s60", Stories.words(60, 90)), origin("before"));
      writer.commit();
      writer.restate(writer.find("s60").orElseThrow(), origin("after"));
      writer.commit();
    }
  }

  private static Optional<Origin> origin(String stamp) {
    return Optional.of(new Origin(false, "s60.txt", stamp, "digest"));
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Path file : files()) {
      if (!file.endsWith("write.lock")) {
        contents.put(store.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private void restore(Map<String, byte[]> contents) throws IOException {
    IOUtils.rm(store);
    Files.createDirectories(store.resolve("index"));
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      Files.write(store.resolve(file.getKey()), file.getValue());
    }
  }

  private void assertRepaired(String what) throws CorpusException {
    CorpusRepair repair = CorpusRepair.of(folder);
    CorpusCheck check = CorpusCheck.of(folder);
    assertThat(check.problems()).as(what).isEmpty();
    assertThat(check.articles()).as(what).isEqualTo(repair.saved());
    assertThat(repair.saved() == 79 || !repair.lost().isEmpty()).as(what).isTrue();
    assertThat(repair.kept().isPresent()).as(what).isEqualTo(!repair.lost().isEmpty());
    try (Corpus corpus = Corpus.open(folder)) {
      assertThat(corpus.get("s3")).as(what + ": removed articles stay removed").isEmpty();
      for (ArticleCard card : corpus.cards().toList()) {
        int number = Integer.parseInt(card.ref().id().substring(1));
        String text = Stories.words(number, number < 40 ? 100 : 90);
        assertThat(corpus.get(card.ref().id()).orElseThrow().document().text())
            .as(what)
            .isEqualTo(text);
      }
    }
  }

  @Test
  void a_broken_search_structure_costs_no_article() throws IOException {
    Map<String, byte[]> sound = contents();
    String segment =
        sound.keySet().stream().filter(n -> n.endsWith(".cfs")).findAny().orElseThrow();
    int withoutLoss = 0;
    for (int part = 1; part < 10; part++) {
      restore(sound);
      byte[] bytes = sound.get(segment).clone();
      bytes[bytes.length / 10 * part] ^= 1;
      Files.write(store.resolve(segment), bytes);
      assertThat(CorpusCheck.of(folder).isSound()).isFalse();
      withoutLoss += CorpusRepair.of(folder).lost().isEmpty() ? 1 : 0;
    }
    assertThat(withoutLoss).isPositive();
  }

  @Test
  void a_repair_leaves_a_store_of_a_later_version_alone() throws IOException {
    Files.writeString(store.resolve("format"), "imprimatur-corpus 99\n");
    assertThatThrownBy(() -> CorpusRepair.of(folder))
        .hasMessageContaining("format 99")
        .hasMessageContaining("newer version");
  }

  @Test
  void a_repair_cut_off_while_it_put_the_index_in_place_is_ended() throws IOException {
    Files.move(store.resolve("index"), store.resolve("index.new"));
    assertThat(CorpusRepair.of(folder).saved()).isEqualTo(50);
    a_sound_store_is_said_to_be_sound();
  }
}
