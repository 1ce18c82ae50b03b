package imprimatur.pipeline.ledger;

import imprimatur.decide.Ledger;
import imprimatur.decide.ledger.History;
import imprimatur.decide.ledger.LedgerEdit;
import imprimatur.decide.ledger.LedgerEvent;
import imprimatur.decide.ledger.Stamp;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RecordedUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The ledger of authorizations in a file.
 *
 * <p>Changes are made under a lock and replace the file whole, so that nothing is lost when two
 * people enter something at once or a writer is killed. Each is written down in the history beside
 * it. Reading takes no lock. Thread-safe.
 */
public final class LedgerFile {
  /** Name of the ledger in a corpus folder. */
  public static final String NAME = "authorizations.yaml";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path file;
  private final HistoryFile history;

  private LedgerFile(Path file) {
    this.file = file;
    this.history = HistoryFile.beside(file);
  }

  /** The ledger in a file, which need not be there yet. */
  public static LedgerFile at(Path file) {
    return new LedgerFile(file);
  }

  /** The ledger of a corpus folder. */
  public static LedgerFile in(Path corpus) {
    return new LedgerFile(corpus.resolve(NAME));
  }

  /** Where the history of a ledger is kept: {@code authorizations.history.jsonl} beside it. */
  public static Path historyOf(Path ledger) {
    String name = ledger.getFileName().toString().replaceFirst("\\.(ya?ml|json)$", "");
    return ledger.resolveSibling(name + ".history.jsonl");
  }

  /** Where its history is kept. */
  public Path historyPath() {
    return historyOf(file);
  }

  public Path path() {
    return file;
  }

  /** False if nothing was ever entered. */
  public boolean exists() {
    return Files.exists(file);
  }

  /**
   * The entries with what was published under them, in the order of the file; none if there is no
   * file.
   *
   * @throws LedgerException if the file cannot be read
   * @throws imprimatur.notation.NotationException if an entry is not understood
   */
  public List<Authorization> read() throws LedgerException {
    return history().joined(Ledger.parse(file.toString(), text()));
  }

  /**
   * What was done about the entries so far.
   *
   * @throws LedgerException if its file cannot be read
   * @throws imprimatur.notation.NotationException if it is not what was written
   */
  public History history() throws LedgerException {
    return history.read();
  }

  /**
   * Enters what {@code draft} makes of the entries there are, and returns it; once it returns, the
   * entry is on the disk.
   *
   * @throws LedgerException if the file cannot be changed, or the entry's id is taken
   * @throws imprimatur.notation.NotationException if the ledger is broken
   */
  public Authorization grant(Stamp stamp, Function<List<Authorization>, Authorization> draft)
      throws LedgerException {
    return change(
        (text, done) -> {
          Authorization entry = draft.apply(Ledger.parse(file.toString(), text));
          return new Change<>(
              entry,
              LedgerEdit.granted(file.toString(), text, entry),
              List.of(LedgerEvent.granted(stamp, entry)));
        });
  }

  /**
   * Enters all of these or none; once it returns, they are on the disk.
   *
   * @throws LedgerException if the file cannot be changed, or the id of one is taken
   * @throws imprimatur.notation.NotationException if the ledger is broken
   */
  public List<Authorization> enter(Stamp stamp, List<Authorization> entries)
      throws LedgerException {
    return change(
        (text, done) -> {
          String edited = text;
          for (Authorization entry : entries) {
            edited = LedgerEdit.granted(file.toString(), edited, entry);
          }
          return new Change<>(
              entries,
              edited,
              entries.stream().map(entry -> LedgerEvent.granted(stamp, entry)).toList());
        });
  }

  /**
   * Withdraws an entry from {@code day} on, and returns it as it now is.
   *
   * @throws LedgerException if the file cannot be changed, there is no such entry, or it was
   *     withdrawn before
   * @throws imprimatur.notation.NotationException if the ledger is broken
   */
  public Authorization revoke(Stamp stamp, String id, LocalDate day) throws LedgerException {
    return change(
        (text, done) -> {
          String edited = LedgerEdit.revoked(file.toString(), text, id, day);
          return new Change<>(
              entry(edited, id), edited, List.of(LedgerEvent.revoked(stamp, id, day)));
        });
  }

  /**
   * Records what was published under an entry, taken down again, or recorded by mistake; the ledger
   * itself stays as it is.
   *
   * @throws LedgerException if the file cannot be changed, there is no such entry, or the record
   *     does not fit those before
   * @throws imprimatur.notation.NotationException if the ledger or its history is broken
   */
  public Authorization record(LedgerEvent event) throws LedgerException {
    return change(
        (text, done) -> {
          Authorization entry = entry(text, event.authorization());
          UseRecords.require(event, done.uses(entry.id()));
          List<RecordedUse> uses = done.with(event).uses(entry.id());
          return new Change<>(entry.used(uses), text, List.of(event));
        });
  }

  private Authorization entry(String text, String id) {
    return Ledger.parse(file.toString(), text).stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no authorization '" + id + "' is on file"));
  }

  /** What a change makes of the ledger, and what is written into its history. */
  private record Change<T>(T result, String text, List<LedgerEvent> events) {}

  @SuppressWarnings("try") // the lock need only be held
  private <T> T change(BiFunction<String, History, Change<T>> edit) throws LedgerException {
    try {
      Path real = realPath();
      try (WriteLock lock = lock(real)) {
        String before = text();
        History done = history.read();
        Change<T> change = edit.apply(before, done);
        if (!change.text().equals(before)) {
          WholeFile.replace(real, change.text().getBytes(StandardCharsets.UTF_8));
        }
        history.write(done, change.events());
        return change.result();
      }
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(LedgerFailures.unwritable(file, e), e);
    } catch (IllegalArgumentException e) {
      throw new LedgerException(e.getMessage() + " (" + file + ")", e);
    }
  }

  /** A link stays a link: what it points at is replaced. */
  private Path realPath() throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.getParent().toRealPath().resolve(absolute.getFileName());
  }

  private WriteLock lock(Path real) throws IOException {
    return WriteLock.of(real, PATIENCE)
        .orElseThrow(
            () ->
                new LedgerException(
                    "another process is writing the ledger " + file + "; try again in a moment"));
  }

  private String text() throws LedgerException {
    return LedgerText.of(file);
  }
}
