package imprimatur.pipeline.ledger;

import imprimatur.decide.Ledger;
import imprimatur.decide.ledger.LedgerEdit;
import imprimatur.model.rights.Authorization;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The ledger of authorizations in a file.
 *
 * <p>Changes are made under a lock and replace the file whole, so that nothing is lost when two
 * people enter something at once or a writer is killed. Reading takes no lock. Thread-safe.
 */
public final class LedgerFile {
  /** Name of the ledger in a corpus folder. */
  public static final String NAME = "authorizations.yaml";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long MAX_BYTES = 64L << 20;

  private final Path file;

  private LedgerFile(Path file) {
    this.file = file;
  }

  /** The ledger in a file, which need not be there yet. */
  public static LedgerFile at(Path file) {
    return new LedgerFile(file);
  }

  /** The ledger of a corpus folder. */
  public static LedgerFile in(Path corpus) {
    return new LedgerFile(corpus.resolve(NAME));
  }

  public Path path() {
    return file;
  }

  /** False if nothing was ever entered. */
  public boolean exists() {
    return Files.exists(file);
  }

  /**
   * The entries, in the order of the file; none if there is no file.
   *
   * @throws LedgerException if the file cannot be read
   * @throws imprimatur.notation.NotationException if an entry is not understood
   */
  public List<Authorization> read() throws LedgerException {
    return Ledger.parse(file.toString(), text());
  }

  /**
   * Enters what {@code draft} makes of the entries there are, and returns it; once it returns, the
   * entry is on the disk.
   *
   * @throws LedgerException if the file cannot be changed, or the entry's id is taken
   * @throws imprimatur.notation.NotationException if the ledger is broken
   */
  public Authorization grant(Function<List<Authorization>, Authorization> draft)
      throws LedgerException {
    return change(
        text -> {
          Authorization entry = draft.apply(Ledger.parse(file.toString(), text));
          return new Change<>(entry, LedgerEdit.granted(file.toString(), text, entry));
        });
  }

  /**
   * Enters all of these or none; once it returns, they are on the disk.
   *
   * @throws LedgerException if the file cannot be changed, or the id of one is taken
   * @throws imprimatur.notation.NotationException if the ledger is broken
   */
  public List<Authorization> enter(List<Authorization> entries) throws LedgerException {
    return change(
        text -> {
          String edited = text;
          for (Authorization entry : entries) {
            edited = LedgerEdit.granted(file.toString(), edited, entry);
          }
          return new Change<>(entries, edited);
        });
  }

  /**
   * Withdraws an entry from {@code day} on, and returns it as it now is.
   *
   * @throws LedgerException if the file cannot be changed, there is no such entry, or it was
   *     withdrawn before
   * @throws imprimatur.notation.NotationException if the ledger is broken
   */
  public Authorization revoke(String id, LocalDate day) throws LedgerException {
    return change(
        text -> {
          String edited = LedgerEdit.revoked(file.toString(), text, id, day);
          Authorization entry =
              Ledger.parse(file.toString(), edited).stream()
                  .filter(a -> a.id().equals(id))
                  .findFirst()
                  .orElseThrow();
          return new Change<>(entry, edited);
        });
  }

  private record Change<T>(T result, String text) {}

  @SuppressWarnings("try") // the lock need only be held
  private <T> T change(Function<String, Change<T>> edit) throws LedgerException {
    try {
      Path real = realPath();
      try (WriteLock lock = lock(real)) {
        Change<T> change = edit.apply(text());
        WholeFile.replace(real, change.text().getBytes(StandardCharsets.UTF_8));
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
    try {
      if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
        throw new LedgerException(
            "the ledger %s has more than %d MiB; is it the right file?"
                .formatted(file, MAX_BYTES >> 20));
      }
      return decoded(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return "";
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(LedgerFailures.unreadable(file, e), e);
    }
  }

  private String decoded(byte[] bytes) throws LedgerException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException e) {
      String before = StandardCharsets.UTF_8.decode(in.flip()).toString();
      throw new LedgerException(
          "%s:%d: this is not UTF-8; save the ledger in that encoding"
              .formatted(file, 1 + before.chars().filter(c -> c == '\n').count()),
          e);
    }
  }
}
