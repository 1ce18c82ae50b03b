package imprimatur.cli.report;

import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.model.finding.CheckResult;
import imprimatur.report.stored.StoredReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A stored report. */
public final class StoredText {
  private StoredText() {}

  /**
   * The result that a stored report tells of.
   *
   * @param file its name, or {@code -} for standard input
   * @throws UsageException if it cannot be read or is no UTF-8
   * @throws imprimatur.notation.NotationException if it is no report
   */
  public static CheckResult report(String file, Program main) {
    return StoredReport.read(name(file), of(file, main));
  }

  /** What messages call the file. */
  private static String name(String file) {
    return file.equals("-") ? "standard input" : file;
  }

  /**
   * The text of a file, or of standard input if it is {@code -}.
   *
   * @throws UsageException if it cannot be read or is no UTF-8
   */
  private static String of(String file, Program main) {
    try (InputStream in =
        file.equals("-") ? main.terminal().in() : Files.newInputStream(Path.of(file))) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new UsageException(name(file) + " is no report: it is not in UTF-8");
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(
          "cannot read " + name(file) + ": there is no such file, or no permission");
    }
  }
}
