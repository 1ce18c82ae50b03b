package imprimatur.cli.report;

import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.UsageException;
import imprimatur.model.finding.CheckResult;
import imprimatur.report.ci.MarkdownReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The summary of a GitHub job: Markdown, appended to the file that the runner names. */
final class JobSummary {
  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  /** The platform refuses a summary of more than 1 MiB, all that a step appends together. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int SPARE = 16 << 10;

  private JobSummary() {}

  /** Appends the report if there is such a file, as much of it as the file may still take. */
  static void write(CheckResult result, Terminal terminal) {
    String name = terminal.environment().getOrDefault(VARIABLE, "");
    if (!name.isBlank()) {
      append(result, name);
    }
  }

  private static void append(CheckResult result, String name) {
    try {
      Path file = Path.of(name);
      long room = MOST_BYTES - SPARE - (Files.exists(file) ? Files.size(file) : 0);
      if (room < SPARE) {
        return;
      }
      StringBuilder page = new StringBuilder();
      new MarkdownReport((int) room).write(result, page);
      Files.writeString(
          file,
          page.append('\n'),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("the summary " + name + " ($" + VARIABLE + ") cannot be written");
    }
  }
}
