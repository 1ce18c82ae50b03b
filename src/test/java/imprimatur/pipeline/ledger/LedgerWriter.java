package imprimatur.pipeline.ledger;

import imprimatur.decide.ledger.Entries;
import imprimatur.decide.ledger.LedgerEvent;
import imprimatur.decide.ledger.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that enters authorizations, or uses of authorization A if the ids begin with {@code
 * use-}, and prints the id of each once it is entered.
 */
final class LedgerWriter {
  static final Stamp STAMP = new Stamp("Ann Oake", Instant.parse("2026-03-01T08:00:00Z"));
  private static final int ATTEMPTS = 5;

  private LedgerWriter() {}

  /** Arguments: the ledger, the beginning of the ids, how many (0: until killed). */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[2]);
    for (int i = 1; count == 0 || i <= count; i++) {
      System.out.println(enter(LedgerFile.at(Path.of(args[0])), args[1] + i));
      System.out.flush();
    }
  }

  /** Enters one; on a busy machine a writer may be told to try again, as its user would. */
  static String enter(LedgerFile ledger, String id) throws LedgerException {
    for (int attempt = 1; ; attempt++) {
      try {
        if (!id.startsWith("use-")) {
          return ledger.grant(STAMP, entries -> Entries.named(id)).id();
        }
        LocalDate day = LocalDate.of(2026, 3, 1);
        ledger.record(LedgerEvent.of(STAMP, LedgerEvent.Kind.USED, "A", id, day));
        return id;
      } catch (LedgerException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * @param acknowledged where it prints to
   */
  static Process start(Path ledger, String prefix, int count, Path acknowledged)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(LedgerWriter.class.getName());
    command.addAll(List.of(ledger.toString(), prefix, Integer.toString(count)));
    return new ProcessBuilder(command)
        .redirectOutput(acknowledged.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
