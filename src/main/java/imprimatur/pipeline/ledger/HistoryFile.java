package imprimatur.pipeline.ledger;

import imprimatur.decide.ledger.History;
import imprimatur.decide.ledger.LedgerEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The history of a ledger in a file beside it, which only grows. */
final class HistoryFile {
  private final Path ledger;

  private HistoryFile(Path ledger) {
    this.ledger = ledger;
  }

  /** The history that belongs to a ledger. */
  static HistoryFile beside(Path ledger) {
    return new HistoryFile(ledger);
  }

  /**
   * What was done so far; nothing if there is no file.
   *
   * @throws imprimatur.notation.NotationException if it is not what was written
   */
  History read() throws LedgerException {
    Path file = path();
    return History.parse(file.toString(), LedgerText.of(file));
  }

  /** A ledger that is reached by a link has its history where it is itself. */
  private Path path() throws LedgerException {
    try {
      return LedgerFile.historyOf(Files.exists(ledger) ? ledger.toRealPath() : ledger);
    } catch (IOException e) {
      throw new LedgerException(LedgerFailures.unreadable(ledger, e), e);
    }
  }

  /** Adds to what was read; whoever calls holds the lock of the ledger. */
  void write(History done, List<LedgerEvent> events) throws LedgerException {
    History more = done;
    for (LedgerEvent event : events) {
      more = more.with(event);
    }
    Path file = path();
    try {
      WholeFile.replace(file, more.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new LedgerException(LedgerFailures.unwritable(file, e), e);
    }
  }
}
