package imprimatur.corpus.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusCheck;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.Stories;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup is what one commit held, is there whole or not at all, and shares no fate. */
@Timeout(100)
class CorpusBackupTest {
  private static final int BATCH = 5;

  @TempDir Path temp;
  private Path folder;
  private Path target;

  @BeforeEach
  void make_a_folder() throws IOException {
    folder = Files.createDirectory(temp.resolve("corpus"));
    target = temp.resolve("backup");
  }

  private void fill(int articles) throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      put(writer, 0, articles);
    }
  }

  private static void put(CorpusWriter writer, int version, int articles) throws CorpusException {
    for (int i = 0; i < articles; i++) {
      writer.put(Stories.full(version + "-" + i, Stories.words(version * 100L + i, 30)));
    }
    writer.commit();
  }

  private static Set<String> ids(Path corpus) throws IOException {
    assertThat(CorpusCheck.of(corpus).problems()).isEmpty();
    try (Corpus opened = Corpus.open(corpus)) {
      return opened.list().map(SourceRef::id).collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void beside_a_writer_a_backup_holds_what_one_commit_held(boolean link) throws Exception {
    AtomicInteger commits = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    fill(BATCH);
    try {
      Future<?> writing = thread.submit(() -> write(commits, done));
      for (int i = 0; i < 6; i++) {
        int before = commits.get();
        Path backup = temp.resolve("backup-" + i);
        CorpusBackup made = CorpusBackup.of(folder, backup, link);
        int after = commits.get() + 1; // one may be done and not yet counted
        Set<String> ids = ids(backup);
        assertThat(made.articles()).isEqualTo(BATCH).isEqualTo(ids.size());
        if (!link) {
          assertThat(made.linked()).isZero(); // what the writer takes away meanwhile is copied
        }
        int version = Integer.parseInt(ids.iterator().next().split("-", 2)[0]);
        assertThat(ids).allMatch(id -> id.startsWith(version + "-"));
        assertThat(version).isBetween(before, after);
      }
      assertThat(writing.isDone()).as("the writer came to an end too early").isFalse();
      done.countDown();
      writing.get();
      assertThat(commits).hasPositiveValue();
    } finally {
      done.countDown();
      thread.shutdownNow();
    }
  }

  /** Each commit replaces all articles. */
  private Void write(AtomicInteger commits, CountDownLatch done) throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      for (int version = 1; done.getCount() > 0; version++) {
        for (int i = 0; i < BATCH; i++) {
          writer.remove((version - 1) + "-" + i, "");
        }
        put(writer, version, BATCH);
        commits.set(version);
        if (version % 10 == 0) {
          writer.compact();
        }
      }
    }
    return null;
  }

  /** Commits as soon as the list of segments was read, when the list is no longer the last one. */
  @Test
  void a_commit_that_takes_the_files_away_is_followed_by_the_next() throws Exception {
    fill(BATCH);
    AtomicReference<CorpusWriter> open = new AtomicReference<>();
    Directory index = new NIOFSDirectory(folder.resolve(".imprimatur/index"));
    Directory overtaken =
        new FilterDirectory(index) {
          @Override
          public IndexInput openInput(String name, IOContext context) throws IOException {
            CorpusWriter writer = open.get();
            if (writer != null && name.startsWith("_") && !name.endsWith(".si")) {
              open.set(null);
              put(writer, 1, BATCH);
              writer.compact();
              writer.compact();
            }
            return super.openInput(name, context);
          }
        };
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      open.set(writer);
      List<String> before = Arrays.asList(index.listAll());
      try (StoreCopy copy = StoreCopy.of(overtaken);
          Directory to = new NIOFSDirectory(Files.createDirectory(target))) {
        assertThat(open.get()).isNull();
        copy.into(to, false);
        assertThat(to.listAll()).isNotEmpty().doesNotContainAnyElementsOf(before);
      }
    }
  }

  @Test
  void what_is_written_later_on_either_side_stays_there() throws Exception {
    Files.writeString(folder.resolve("story.txt"), "The lock keeper counted the barges.");
    fill(20);
    assertThat(CorpusBackup.of(folder, target, true).linked()).isPositive();
    Map<String, String> copy = bytes(target);
    change(folder);
    Files.writeString(folder.resolve("story.txt"), "Somebody else counted them again.");
    assertThat(bytes(target)).isEqualTo(copy);
    Map<String, String> original = bytes(folder);
    change(target);
    Files.writeString(target.resolve("story.txt"), "Nobody counted them.");
    assertThat(bytes(folder)).isEqualTo(original);
    assertThat(ids(folder)).isEqualTo(ids(target)).hasSize(15);
  }

  private static void change(Path corpus) throws CorpusException {
    try (CorpusWriter writer = CorpusWriter.open(corpus, Stories.CLOCK)) {
      for (int i = 0; i < 10; i++) {
        writer.remove("0-" + i, "");
      }
      writer.commit();
      put(writer, 1, 5);
      writer.erase(List.of("0-15"), "");
      put(writer, 0, 10);
      for (int i = 0; i < 10; i++) {
        writer.remove("0-" + i, "");
      }
      writer.put(Stories.full("0-15", "one two three four five six"));
      writer.compact();
    }
  }

  /** Every file by its path; what a lock leaves is empty and nobody's. */
  private static Map<String, String> bytes(Path corpus) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = corpus.relativize(file).toString();
        if (!name.endsWith(".lock")) {
          bytes.put(name, Arrays.toString(Files.readAllBytes(file)));
        }
      }
    }
    return bytes;
  }

  @Test
  void what_lies_beside_the_store_comes_along_as_it_is() throws IOException {
    fill(1);
    Path deep = Files.createDirectories(folder.resolve("2026/may"));
    Path story = Files.writeString(deep.resolve("story.txt"), "The fog lifts at noon.");
    FileTime time = FileTime.from(Instant.parse("2026-05-01T10:11:12.123456789Z"));
    Files.setLastModifiedTime(story, time);
    Files.writeString(deep.resolve("story.txt.rights.yaml"), "holder: Tarn Press\n");
    Files.writeString(folder.resolve("authorizations.yaml"), "[]\n");
    Files.writeString(folder.resolve(".imprimatur/baseline.yml"), "findings: []\n");
    Files.writeString(folder.resolve(".imprimatur.yml"), "corpus: .\n");
    Files.writeString(Files.createDirectory(folder.resolve(".git")).resolve("HEAD"), "ref");
    CorpusBackup made = CorpusBackup.of(folder, target, true);
    assertThat(made.issues()).isEmpty();
    assertThat(made.files()).isEqualTo(5);
    assertThat(target.resolve("2026/may/story.txt")).hasContent("The fog lifts at noon.");
    assertThat(Files.getLastModifiedTime(target.resolve("2026/may/story.txt")))
        .isEqualTo(Files.getLastModifiedTime(story));
    assertThat(target.resolve("2026/may/story.txt.rights.yaml")).exists();
    assertThat(target.resolve("authorizations.yaml")).exists();
    assertThat(target.resolve(".imprimatur/baseline.yml")).exists();
    assertThat(target.resolve(".imprimatur.yml")).exists();
    assertThat(target.resolve(".git")).doesNotExist();
    assertThat(names(target.resolve(".imprimatur")))
        .containsExactlyInAnyOrder("index", "format", ".gitignore", "baseline.yml");
  }

  @Test
  void links_are_followed_and_those_that_lead_nowhere_stay_links() throws IOException {
    fill(1);
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("far.txt"), "Far away.");
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    Files.createSymbolicLink(folder.resolve("away.txt"), Path.of("/nowhere/at/all.txt"));
    Files.createSymbolicLink(folder.resolve("round"), folder);
    Files.createSymbolicLink(folder.resolve("beside"), temp); // where the copy is made
    CorpusBackup made = CorpusBackup.of(folder, target, true);
    assertThat(made.issues()).isEmpty();
    assertThat(target.resolve("linked/far.txt")).isRegularFile().hasContent("Far away.");
    assertThat(Files.isSymbolicLink(target.resolve("linked"))).isFalse();
    assertThat(Files.readSymbolicLink(target.resolve("away.txt")))
        .isEqualTo(Path.of("/nowhere/at/all.txt"));
    assertThat(target.resolve("beside/backup.partial")).doesNotExist();
  }

  @Test
  void a_folder_keeps_who_may_look_into_it() throws IOException {
    fill(1);
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.writeString(closed.resolve("story.txt"), "Nobody may see this yet.");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
    Files.setPosixFilePermissions(
        closed.resolve("story.txt"), PosixFilePermissions.fromString("r--------"));
    CorpusBackup.of(folder, target, true);
    assertThat(Files.getPosixFilePermissions(target.resolve("closed")))
        .isEqualTo(PosixFilePermissions.fromString("r-x------"));
    assertThat(Files.getPosixFilePermissions(target.resolve("closed/story.txt")))
        .isEqualTo(PosixFilePermissions.fromString("r--------"));
  }

  @Test
  void what_is_no_file_is_named_and_not_waited_for() throws Exception {
    fill(1);
    Path pipe = folder.resolve("pipe.txt");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(CorpusBackup.of(folder, target, true).issues())
        .containsExactly(Issue.error("this was not copied: it is no file", pipe.toString()));
  }

  @Test
  void cut_off_anywhere_there_is_no_backup_and_nothing_left() throws IOException {
    try (CorpusWriter writer = CorpusWriter.open(folder, Stories.CLOCK)) {
      for (int version = 0; version < 4; version++) {
        put(writer, version, BATCH);
      }
    }
    AtomicInteger all = new AtomicInteger(Integer.MAX_VALUE);
    CorpusBackup.of(folder, target, false, to -> new Failing(to, all));
    int operations = Integer.MAX_VALUE - all.get();
    assertThat(operations).isGreaterThan(10);
    for (int i = 0; i < operations; i++) {
      AtomicInteger left = new AtomicInteger(i);
      Path other = temp.resolve("other");
      assertThatThrownBy(() -> CorpusBackup.of(folder, other, false, to -> new Failing(to, left)))
          .isInstanceOfSatisfying(
              CorpusException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL))
          .hasMessageContaining("no space is left for the corpus " + other);
      assertThat(names(temp)).containsExactlyInAnyOrder("corpus", "backup");
    }
  }

  /** A disk that is full after so many operations. */
  private static final class Failing extends FilterDirectory {
    private final AtomicInteger left;

    private Failing(Directory in, AtomicInteger left) {
      super(in);
      this.left = left;
    }

    private void operate() throws IOException {
      if (left.getAndDecrement() <= 0) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      operate();
      return super.createOutput(name, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      operate();
      super.sync(names);
    }

    @Override
    public void syncMetaData() throws IOException {
      operate();
      super.syncMetaData();
    }
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(Path::getFileName).map(Path::toString).toList();
    }
  }

  @Test
  void what_a_killed_run_left_is_taken_away_by_the_next() throws IOException {
    fill(BATCH);
    Path store = Files.createDirectories(temp.resolve("backup.partial/.imprimatur"));
    Files.createFile(store.resolve("backup.lock"));
    Files.writeString(Files.createDirectory(store.resolve("index")).resolve("_0.si"), "half");
    Files.writeString(temp.resolve("backup.partial/half.txt"), "ha");
    CorpusBackup.of(folder, target, true);
    assertThat(names(temp)).containsExactlyInAnyOrder("corpus", "backup");
    assertThat(target.resolve("half.txt")).doesNotExist();
    assertThat(ids(target)).hasSize(BATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup.partial", "backup.partial/.imprimatur"})
  void what_a_run_left_that_was_killed_at_once_is_in_nobodys_way(String left) throws IOException {
    fill(1);
    Files.createDirectories(temp.resolve(left));
    CorpusBackup.of(folder, target, true);
    assertThat(names(temp)).containsExactlyInAnyOrder("corpus", "backup");
  }

  /** Whatever a kill leaves before the folder has its name can be told from somebody's. */
  @Test
  void the_mark_stays_until_the_folder_has_its_name() throws IOException {
    Path mark = temp.resolve("backup.partial/.imprimatur/backup.lock");
    try (BackupDraft draft = BackupDraft.of(target)) {
      Files.writeString(Files.createDirectory(target).resolve("other.txt"), "in the way");
      assertThatThrownBy(draft::finish).isInstanceOf(IOException.class);
      assertThat(mark).exists();
    }
    assertThat(names(temp)).containsExactlyInAnyOrder("corpus", "backup");
  }

  @Test
  void a_mark_that_is_left_in_a_backup_does_no_harm() throws IOException {
    fill(BATCH);
    CorpusBackup.of(folder, target, true);
    Files.createFile(target.resolve(".imprimatur/backup.lock"));
    assertThat(ids(target)).hasSize(BATCH);
    CorpusBackup.of(target, temp.resolve("again"), true);
    assertThat(temp.resolve("again/.imprimatur/backup.lock")).doesNotExist();
  }

  @Test
  void folders_above_the_backup_are_made() throws IOException {
    fill(BATCH);
    CorpusBackup.of(folder, temp.resolve("backups/2026/may"), true);
    assertThat(ids(temp.resolve("backups/2026/may"))).hasSize(BATCH);
  }

  @Test
  void two_runs_do_not_make_the_same_backup() throws IOException {
    fill(BATCH);
    Path store = Files.createDirectories(temp.resolve("backup.partial/.imprimatur"));
    try (Directory other = new NIOFSDirectory(store);
        Lock held = other.obtainLock("backup.lock")) {
      held.ensureValid();
      refuses(target, Reason.LOCKED, "another process is writing");
    }
    assertThat(store.resolve("backup.lock")).exists();
  }

  private void refuses(Path place, Reason reason, String words) {
    assertThatThrownBy(() -> CorpusBackup.of(folder, place, true))
        .isInstanceOfSatisfying(
            CorpusException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(words);
  }

  @Test
  void a_place_that_does_not_do_is_named() throws IOException {
    refuses(target, Reason.MISSING, "there is no corpus store");
    fill(1);
    Path there = Files.createDirectory(temp.resolve("there"));
    refuses(there, Reason.UNWRITABLE, "is there already");
    Path dangling = Files.createSymbolicLink(temp.resolve("dangling"), temp.resolve("gone"));
    refuses(dangling, Reason.UNWRITABLE, "is there already");
    refuses(folder.resolve("backup"), Reason.UNWRITABLE, "lies inside of the corpus folder");
    Path into = Files.createSymbolicLink(temp.resolve("into"), folder);
    refuses(into.resolve("backup"), Reason.UNWRITABLE, "lies inside of the corpus folder");
    refuses(into.resolve("no/backup"), Reason.UNWRITABLE, "lies inside of the corpus folder");
    assertThat(folder.resolve("no")).doesNotExist();
    Files.writeString(temp.resolve("file"), "");
    refuses(temp.resolve("file/no/backup"), Reason.UNWRITABLE, "file is no folder");
    refuses(dangling.resolve("backup"), Reason.UNWRITABLE, "dangling is no folder");
    Path somebodys = Files.createDirectories(temp.resolve("backup.partial/.imprimatur"));
    Files.createDirectory(somebodys.resolve("index"));
    refuses(target, Reason.UNWRITABLE, "backup.partial is in the way");
    Files.delete(somebodys.resolve("index"));
    Files.writeString(temp.resolve("backup.partial/story.txt"), "Somebody wrote this.");
    refuses(target, Reason.UNWRITABLE, "backup.partial is in the way");
    assertThat(temp.resolve("backup.partial/story.txt")).exists();
  }

  @Test
  void a_damaged_store_is_not_backed_up() throws IOException {
    fill(BATCH);
    try (Stream<Path> files = Files.list(folder.resolve(".imprimatur/index"))) {
      Files.delete(files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow());
    }
    refuses(target, Reason.DAMAGED, folder.resolve(".imprimatur") + " is damaged");
    assertThat(names(temp)).containsExactly("corpus");
  }

  @Test
  void the_format_of_the_original_is_kept() throws IOException {
    fill(1);
    Path format = folder.resolve(".imprimatur/format");
    Files.writeString(format, "imprimatur-corpus 1\n");
    CorpusBackup.of(folder, target, true);
    assertThat(target.resolve(".imprimatur/format")).hasSameTextualContentAs(format);
    Files.writeString(format, "imprimatur-corpus 9\n");
    refuses(temp.resolve("later"), Reason.VERSION, "is of format 9");
  }
}
