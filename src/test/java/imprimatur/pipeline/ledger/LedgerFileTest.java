package imprimatur.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import imprimatur.decide.ledger.Entries;
import imprimatur.decide.ledger.LedgerEvent;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.NotationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir Path folder;

  private Path file;
  private LedgerFile ledger;

  @BeforeEach
  void place() {
    file = folder.resolve(LedgerFile.NAME);
    ledger = LedgerFile.in(folder);
  }

  private List<String> ids() throws LedgerException {
    return ledger.read().stream().map(Authorization::id).toList();
  }

  @Test
  void a_ledger_that_is_not_there_has_no_entries() throws IOException {
    assertThat(ledger.exists()).isFalse();
    assertThat(ledger.read()).isEmpty();
  }

  @Test
  void what_is_entered_and_revoked_is_in_the_file() throws IOException {
    LedgerWriter.enter(ledger, "A");
    LedgerWriter.enter(ledger, "B");
    assertThat(ids()).containsExactly("A", "B");
    assertThat(ledger.revoke(LedgerWriter.STAMP, "A", DAY).revoked()).contains(DAY);
    assertThat(LedgerFile.at(file).read().get(0).revoked()).contains(DAY);
  }

  @Test
  void each_change_is_in_the_history_with_who_made_it() throws IOException {
    LedgerWriter.enter(ledger, "A");
    use(LedgerEvent.Kind.USED, "gannet/mill", DAY);
    ledger.revoke(LedgerWriter.STAMP, "A", DAY);
    assertThat(ledger.history().events())
        .extracting(e -> e.kind().name(), e -> e.stamp().by())
        .containsExactly(
            tuple("GRANTED", "Ann Oake"), tuple("USED", "Ann Oake"), tuple("REVOKED", "Ann Oake"));
    assertThat(ledger.read().get(0).uses())
        .extracting(u -> u.work())
        .containsExactly("gannet/mill");
  }

  private Authorization use(LedgerEvent.Kind kind, String work, LocalDate day)
      throws LedgerException {
    return ledger.record(LedgerEvent.of(LedgerWriter.STAMP, kind, "A", work, day));
  }

  @Test
  void a_record_that_does_not_fit_is_refused() throws IOException {
    LedgerWriter.enter(ledger, "A");
    use(LedgerEvent.Kind.USED, "gannet/mill", DAY);
    assertThatThrownBy(() -> use(LedgerEvent.Kind.USED, "gannet/mill", DAY))
        .hasMessageContaining("is recorded already");
    assertThatThrownBy(() -> use(LedgerEvent.Kind.REMOVED, "gannet/mill", DAY.minusDays(1)))
        .hasMessageContaining("could be taken down");
    assertThatThrownBy(() -> use(LedgerEvent.Kind.CANCELLED, "gannet/ferry", DAY))
        .hasMessageContaining("no use of 'gannet/ferry' on 2026-03-01 is recorded");
    use(LedgerEvent.Kind.REMOVED, "gannet/mill", DAY);
    assertThatThrownBy(() -> use(LedgerEvent.Kind.REMOVED, "gannet/mill", DAY))
        .hasMessageContaining("could be taken down");
    assertThat(use(LedgerEvent.Kind.CANCELLED, "gannet/mill", DAY).uses()).isEmpty();
  }

  @Test
  void nothing_is_changed_under_a_history_that_was_rewritten() throws IOException {
    LedgerWriter.enter(ledger, "A");
    Path history = LedgerFile.historyOf(file);
    Files.writeString(history, Files.readString(history).replace("Ann Oake", "Nobody"));
    String before = Files.readString(file);
    assertThatThrownBy(() -> LedgerWriter.enter(ledger, "B"))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("the history was changed here");
    assertThatThrownBy(ledger::read).isInstanceOf(NotationException.class);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void a_draft_sees_what_was_entered_before() throws IOException {
    LedgerWriter.enter(ledger, "A");
    Authorization entry =
        ledger.grant(LedgerWriter.STAMP, entries -> Entries.named("N" + (entries.size() + 1)));
    assertThat(entry.id()).isEqualTo("N2");
  }

  @Test
  void an_id_that_is_taken_or_not_there_changes_nothing() throws IOException {
    LedgerWriter.enter(ledger, "A");
    String before = Files.readString(file);
    assertThatThrownBy(() -> LedgerWriter.enter(ledger, "A"))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("authorization 'A' is already on file (")
        .hasMessageContaining(LedgerFile.NAME);
    assertThatThrownBy(() -> ledger.revoke(LedgerWriter.STAMP, "B", DAY))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("no authorization 'B' is on file");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void a_broken_ledger_is_left_as_it_is() throws IOException {
    String broken = "authorizations:\n  - id: A\n    grantr: B\n";
    Files.writeString(file, broken);
    assertThatThrownBy(() -> LedgerWriter.enter(ledger, "A"))
        .isInstanceOfSatisfying(
            NotationException.class,
            e -> assertThat(e.located()).startsWith(file + ":3:5: unknown key 'grantr'"));
    assertThat(Files.readString(file)).isEqualTo(broken);
  }

  @Test
  void a_byte_order_mark_stays() throws IOException {
    Files.writeString(file, "\uFEFFauthorizations:\n");
    LedgerWriter.enter(ledger, "A");
    assertThat(Files.readString(file)).startsWith("\uFEFFauthorizations:\n  - id: A\n");
    assertThat(ids()).containsExactly("A");
  }

  @Test
  void a_ledger_in_another_encoding_is_refused_with_the_line() throws IOException {
    Files.write(file, "authorizations:\n# M\u00FCller\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(ledger::read)
        .isInstanceOf(LedgerException.class)
        .hasMessage(file + ":2: this is not UTF-8; save the ledger in that encoding");
  }

  @Test
  void a_folder_is_no_ledger() throws IOException {
    Files.createDirectory(file);
    assertThatThrownBy(ledger::read)
        .isInstanceOf(LedgerException.class)
        .hasMessage(file + " is a folder; name the ledger file in it");
  }

  @Test
  void a_ledger_has_a_folder_already() {
    LedgerFile lost = LedgerFile.at(folder.resolve("nowhere").resolve("ledger.yaml"));
    assertThatThrownBy(() -> LedgerWriter.enter(lost, "A"))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("there is no folder for the ledger ");
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() throws IOException {
    Path closed = Unwritable.folder(folder).resolve("ledger.yaml");
    assertThatThrownBy(() -> LedgerWriter.enter(LedgerFile.at(closed), "A"))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("cannot write the ledger " + closed + ": ")
        .hasMessageEndingWith("; nothing was changed");
  }

  @Test
  void a_file_where_the_lock_belongs_is_said() throws IOException {
    Files.writeString(folder.resolve(".imprimatur"), "in the way");
    assertThatThrownBy(() -> LedgerWriter.enter(ledger, "A"))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("cannot write the ledger " + file);
  }

  @Test
  void permissions_stay() throws IOException {
    assumePosix();
    LedgerWriter.enter(ledger, "A");
    for (String permissions : List.of("rw-------", "rw-rw-r--", "rw-r-----")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      LedgerWriter.enter(ledger, permissions);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(permissions);
    }
  }

  @Test
  void a_link_stays_a_link() throws IOException {
    assumePosix();
    Path target = Files.createDirectory(folder.resolve("kept")).resolve("real.yaml");
    LedgerWriter.enter(LedgerFile.at(target), "A");
    Files.createSymbolicLink(file, target);
    LedgerWriter.enter(ledger, "B");
    assertThat(file).isSymbolicLink();
    assertThat(LedgerFile.at(target).read()).hasSize(2);
  }

  @Test
  void what_a_killed_writer_has_left_is_cleared_away() throws IOException {
    Files.writeString(folder.resolve("." + LedgerFile.NAME + ".new"), "authoriz");
    LedgerWriter.enter(ledger, "A");
    try (var left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              LedgerFile.NAME, "authorizations.history.jsonl", ".imprimatur");
    }
  }

  @Test
  void a_lock_that_is_held_is_waited_for_and_then_given_up() throws Exception {
    Path real = folder.toRealPath().resolve(LedgerFile.NAME);
    try (WriteLock held = WriteLock.of(real, Duration.ZERO).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(CompletableFuture.supplyAsync(() -> free(real)).get()).isFalse();
    }
    assertThat(free(real)).isTrue();
  }

  private static boolean free(Path file) {
    try {
      var lock = WriteLock.of(file, Duration.ofMillis(20));
      if (lock.isPresent()) {
        lock.get().close();
      }
      return lock.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assumePosix() {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
  }
}
