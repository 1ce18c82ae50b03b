package imprimatur.pipeline.policy;

import imprimatur.decide.IntendedUseFile;
import imprimatur.decide.PolicyData;
import imprimatur.decide.ledger.History;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.ledger.LedgerFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the files that a policy is made of: the tables of a rules folder, the ledger of
 * authorizations, the intended use.
 *
 * <p>All methods throw an {@link IOException} whose message names file and reason if a file cannot
 * be read, and a {@link imprimatur.notation.NotationException} with line and column if it does not
 * say what it should. Stateless.
 */
public final class PolicyFiles {
  /** Name of the ledger in a corpus folder. */
  public static final String LEDGER = LedgerFile.NAME;

  private PolicyFiles() {}

  /** The tables under {@code data} of a rules folder. */
  public static PolicyData data(Path rules) throws IOException {
    return RulesText.read(rules).data();
  }

  /** The authorizations of a ledger that must be there. */
  public static List<Authorization> ledger(Path file) throws IOException {
    LedgerFile ledger = LedgerFile.at(file);
    if (!ledger.exists()) {
      throw new IOException("there is no ledger " + file);
    }
    return ledger.read();
  }

  /** Where the history of a ledger is kept. */
  public static Path historyOf(Path ledger) {
    return LedgerFile.historyOf(ledger);
  }

  /**
   * The entries of a ledger, each with what was published under it by the ledger's history.
   *
   * @param file name of the history, for messages
   */
  public static List<Authorization> used(List<Authorization> entries, String file, String history) {
    return History.parse(file, history).joined(entries);
  }

  /** What is to be done with submissions, by a file such as {@code use.yaml}. */
  public static IntendedUse use(Path file, LocalDate today) throws IOException {
    return IntendedUseFile.parse(file.toString(), text(file), today);
  }

  /** The text of a file in UTF-8. */
  public static String text(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read (" + e + ")", e);
    }
  }
}
