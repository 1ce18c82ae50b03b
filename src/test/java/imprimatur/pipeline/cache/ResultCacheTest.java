package imprimatur.pipeline.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.notation.Sha256;
import imprimatur.report.Attacks;
import imprimatur.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cache gives back exactly what was put in, or nothing. */
class ResultCacheTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final long ROOM = 1 << 20;

  @TempDir Path folder;

  static Stream<DocumentResult> results() {
    Stream<CheckResult> checks =
        Stream.of(
            Results.blocked(),
            Results.mixed(),
            Results.clear(),
            Results.incomplete(),
            Results.scripts(),
            Results.passages("half a pair \uD800 here", "and \uDFFF there"),
            Results.passages("long ".repeat(20_000), "源 ".repeat(20_000)));
    return Stream.concat(checks, Attacks.all().map(Results::hostile))
        .flatMap(check -> check.documents().stream());
  }

  private static CacheKey key(String text) {
    return CacheKey.builder().text(text).build();
  }

  private ResultCache cache() {
    return ResultCache.in(folder, ROOM, NOW);
  }

  private static DocumentResult blocked() {
    return Results.blocked().documents().get(0);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void a_result_comes_back_in_every_field(DocumentResult result) {
    cache().keep(key("one"), DAY, result);
    assertThat(cache().find(key("one"), DAY)).contains(result);
    assertThat(cache().find(key("two"), DAY)).isEmpty();
  }

  @Test
  void a_result_with_a_source_holds_on_its_day_only_and_one_without_on_every_day() {
    DocumentResult clear = Results.clear().documents().get(0);
    assertThat(clear.matches()).isEmpty();
    cache().keep(key("clear"), DAY, clear);
    cache().keep(key("blocked"), DAY, blocked());
    assertThat(cache().find(key("clear"), DAY.plusDays(1)).isPresent())
        .isEqualTo(clear.decision().findings().isEmpty() && clear.decision().trace().isEmpty());
    assertThat(cache().find(key("blocked"), DAY.plusDays(1))).isEmpty();
    cache().keep(key("blocked"), DAY.plusDays(1), blocked());
    assertThat(cache().find(key("blocked"), DAY.plusDays(1))).isPresent();
  }

  @Test
  void bytes_that_were_altered_anywhere_or_cut_off_are_no_result() throws IOException {
    cache().keep(key("one"), DAY, blocked());
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      byte[] other = whole.clone();
      other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, other);
      assertThat(cache().find(key("one"), DAY)).isEmpty();
      Files.write(file, java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
      assertThat(cache().find(key("one"), DAY)).isEmpty();
    }
    cache().keep(key("one"), DAY, blocked());
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void a_result_under_the_name_of_another_is_none() throws IOException {
    cache().keep(key("one"), DAY, blocked());
    Path one = files().get(0);
    cache().keep(key("two"), DAY, Results.clear().documents().get(0));
    Path two = files().stream().filter(f -> !f.equals(one)).findFirst().orElseThrow();
    Files.copy(two, one, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(cache().find(key("one"), DAY)).isEmpty();
  }

  /** Whole by its digest, but of a program whose records were other ones. */
  @Test
  void a_value_that_does_not_fit_is_no_result() throws IOException {
    CacheKey key = key("one");
    byte[] bytes = new CacheEntry(blocked(), DAY).bytes(key);
    for (int cut = 1; cut < 60; cut++) {
      byte[] content = java.util.Arrays.copyOfRange(bytes, 32, bytes.length - cut);
      byte[] digest = Sha256.digest().digest(content);
      byte[] other = java.util.Arrays.copyOf(digest, digest.length + content.length);
      System.arraycopy(content, 0, other, digest.length, content.length);
      assertThat(CacheEntry.read(other, key)).isEmpty();
    }
    assertThat(CacheEntry.read(bytes, key)).isPresent();
  }

  @Test
  void what_was_used_least_lately_goes_first_and_foreign_files_stay() throws IOException {
    Path foreign = Files.writeString(folder.resolve("notes.txt"), "mine".repeat(1_000));
    try (ResultCache cache = cache()) {
      for (int i = 0; i < 10; i++) {
        cache.keep(key("old " + i), DAY, blocked());
      }
    }
    long each = Files.size(files().stream().filter(f -> !f.equals(foreign)).findAny().get());
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(86_400L * 30)));
    }
    assertThat(cache().find(key("old 3"), DAY)).isPresent(); // which is a use
    try (ResultCache small = ResultCache.in(folder, each * 5, NOW)) {
      small.keep(key("new"), DAY, blocked());
    }
    assertThat(foreign).exists();
    assertThat(files()).hasSize(1 + 4);
    assertThat(cache().find(key("old 3"), DAY)).isPresent();
    assertThat(cache().find(key("new"), DAY)).isPresent();
  }

  @Test
  void a_folder_that_cannot_be_written_is_a_cache_that_keeps_nothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    try (ResultCache cache = ResultCache.in(file, ROOM, NOW)) {
      cache.keep(key("one"), DAY, blocked());
      assertThat(cache.find(key("one"), DAY)).isEmpty();
    }
    try (ResultCache none = ResultCache.none()) {
      none.keep(key("one"), DAY, blocked());
      assertThat(none.find(key("one"), DAY)).isEmpty();
    }
  }

  @Test
  void many_at_once_neither_hinder_nor_mislead_each_other() throws Exception {
    List<DocumentResult> results = results().limit(6).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> all = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      all.add(threads.submit(() -> busy(results)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    assertThat(files()).noneMatch(f -> f.getFileName().toString().startsWith("draft"));
  }

  private void busy(List<DocumentResult> results) {
    for (int round = 0; round < 40; round++) {
      try (ResultCache cache = ResultCache.in(folder, 20_000, NOW)) { // others take out meanwhile
        for (int i = 0; i < results.size(); i++) {
          cache.keep(key("result " + i), DAY, results.get(i));
          DocumentResult expected = results.get(i);
          assertThat(cache.find(key("result " + i), DAY))
              .satisfiesAnyOf(
                  found -> assertThat(found).isEmpty(),
                  found -> assertThat(found).contains(expected));
        }
      }
    }
  }

  @Test
  void results_are_for_their_owner_only() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path mine = folder.resolve("cache");
    ResultCache.in(mine, ROOM, NOW).keep(key("one"), DAY, blocked());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
        .isEqualTo("rwx------");
    assertThat(ResultCache.isOpenToAll(mine)).isFalse();
    Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(ResultCache.isOpenToAll(mine)).isTrue();
  }

  @Test
  void parts_of_a_key_are_told_apart() {
    assertThat(CacheKey.builder().text("ab").text("c").build())
        .isNotEqualTo(CacheKey.builder().text("a").text("bc").build());
    assertThat(key("a").and().build()).isNotEqualTo(key("a"));
    assertThat(Program.key()).isPresent().isEqualTo(Program.key());
  }
}
