package imprimatur.pipeline.sync;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.FaultyStore;
import imprimatur.corpus.Stories;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.PastVersion;
import imprimatur.ingest.Ingest;
import imprimatur.model.finding.SourceRef;
import imprimatur.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A sync is cut off at any operation on the store's files: the next one brings the store in step,
 * and each change stands in the history once.
 */
@Timeout(100)
class SyncCrashTest {
  private static final long SEED = 20261130;
  private static final int CRASHES = Integer.getInteger("imprimatur.crashes", 52);

  private static final Instant OLD = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant NEW = Instant.parse("2026-02-20T00:00:00Z");

  /** More than there are changes, so that they are committed together. */
  private static final int TOGETHER = 1_000;

  @TempDir Path before;
  @TempDir Path after;

  private record Past(String id, PastVersion.End end) {}

  /** Of twelve files three are changed, three deleted, two renamed, one touched; three are new. */
  @BeforeEach
  void make_the_folders() throws IOException {
    for (int i = 0; i < 12; i++) {
      write(before, "a" + i, i, OLD);
    }
    for (int i = 0; i < 3; i++) {
      write(after, "a" + i, 100 + i, NEW);
      write(after, "new/n" + i, 200 + i, NEW);
    }
    write(after, "b6", 6, OLD);
    write(after, "new/b7", 7, OLD);
    write(after, "a8", 8, NEW);
    for (int i = 9; i < 12; i++) {
      write(after, "a" + i, i, OLD);
    }
  }

  private static void write(Path folder, String name, int seed, Instant time) throws IOException {
    Path file = folder.resolve(name + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, Stories.words(seed, 30) + "\n");
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private static final Map<String, PastVersion.End> ENDED =
      new TreeMap<>(
          Map.of(
              "a0", PastVersion.End.REPLACED,
              "a1", PastVersion.End.REPLACED,
              "a2", PastVersion.End.REPLACED,
              "a3", PastVersion.End.REMOVED,
              "a4", PastVersion.End.REMOVED,
              "a5", PastVersion.End.REMOVED,
              "a6", PastVersion.End.REMOVED,
              "a7", PastVersion.End.REMOVED));

  private static Clock day(int day) {
    Instant noon = Instant.parse("2026-03-01T12:00:00Z").plus(Duration.ofDays(day));
    return Clock.fixed(noon, ZoneOffset.UTC);
  }

  private static SyncSummary sync(FaultyStore store, Path folder, Clock clock, int commitEvery)
      throws IOException {
    Optional<Corpus> stored = Optional.of(store.open());
    WriterAccess access =
        new WriterAccess(() -> store.writer(clock), Duration.ZERO, Progress.none());
    try (Corpus read = stored.get();
        SyncTarget target = new SyncTarget(stored, access)) {
      SyncPlan plan = SyncPlan.of(ArticleFiles.list(folder), read.syncedCards());
      return new FolderSync(target, Ingest.builder().build(), Progress.none(), commitEvery)
          .apply(plan);
    }
  }

  /** In step with the folder as it was. */
  private FaultyStore begun() throws IOException {
    FaultyStore store = FaultyStore.empty();
    store.writer(day(0)).close();
    assertThat(sync(store, before, day(0), TOGETHER).added()).isEqualTo(12);
    return store;
  }

  @Test
  void without_a_crash_every_kind_of_change_is_told() throws IOException {
    FaultyStore store = begun();
    SyncSummary done = sync(store, after, day(1), TOGETHER);
    assertThat(done.inWords()).isEqualTo("3 added, 3 changed, 2 renamed, 3 removed");
    assertInStep("whole", store);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, TOGETHER})
  void the_next_sync_ends_what_one_that_was_cut_off_began(int commitEvery) throws IOException {
    FaultyStore whole = begun();
    int start = whole.operations();
    sync(whole, after, day(1), commitEvery);
    int span = whole.operations() - start;
    assertThat(span).isGreaterThan(10);
    Random random = new Random(SEED + commitEvery);
    int crashes = Math.min(CRASHES, span);
    for (int i = 0; i < crashes; i++) {
      long at = 1 + (long) ((i + random.nextDouble()) * span / crashes);
      crash(at, commitEvery, random);
    }
  }

  private void crash(long at, int commitEvery, Random random) throws IOException {
    FaultyStore store = begun();
    store.failAfter(at);
    try {
      sync(store, after, day(1), commitEvery);
    } catch (CorpusException e) {
      assertThat(store.hasFailed()).as(e.getMessage()).isTrue();
    }
    assertThat(store.hasFailed()).as("cut off at operation " + at).isTrue();
    String place = "cut off at operation %d, %d together".formatted(at, commitEvery);
    resumed(place + ", by a kill", store.afterKill());
    resumed(place + ", by a power cut", store.afterPowerCut(random));
  }

  private void resumed(String place, FaultyStore found) throws IOException {
    assertThat(found.problems()).as(place).isEmpty();
    SyncSummary rest = sync(found, after, day(2), TOGETHER);
    assertThat(rest.issues()).as(place).isEmpty();
    assertThat(rest.changed()).as(place).isLessThanOrEqualTo(3);
    assertInStep(place, found);
  }

  private void assertInStep(String place, FaultyStore store) throws IOException {
    assertThat(store.problems()).as(place).isEmpty();
    try (Corpus corpus = store.open()) {
      assertThat(texts(corpus)).as(place).isEqualTo(texts(after));
      assertThat(corpus.past().stream().map(SyncCrashTest::ended))
          .as(place)
          .containsExactlyInAnyOrderElementsOf(
              ENDED.entrySet().stream().map(e -> new Past(e.getKey(), e.getValue())).toList());
      assertThat(corpus.past()).as(place).allMatch(PastVersion::isKept);
    }
    assertThat(sync(store, after, day(3), TOGETHER).isEmpty()).as(place).isTrue();
  }

  private static Past ended(PastVersion version) {
    return new Past(version.card().ref().id(), version.end());
  }

  private static Map<String, String> texts(Corpus corpus) throws CorpusException {
    Map<String, String> texts = new TreeMap<>();
    for (String id : corpus.list().map(SourceRef::id).toList()) {
      texts.put(id, corpus.get(id).orElseThrow().document().text().strip());
    }
    return texts;
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (ArticleFile file : ArticleFiles.list(folder).files()) {
      texts.put(file.id(), Files.readString(file.path()).strip());
    }
    return texts;
  }
}
