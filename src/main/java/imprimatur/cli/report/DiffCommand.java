package imprimatur.cli.report;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.Terminal;
import imprimatur.report.diff.DiffJson;
import imprimatur.report.diff.DiffText;
import imprimatur.report.diff.ReportDiff;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur diff}. */
@Command(
    name = "diff",
    description = {
      "Compares two stored reports: findings that are new, changed, moved or gone, by fingerprint.",
      "Worse is an open finding of REVIEW or BLOCK that was not there, was waived or was milder,"
          + " and a check that is no longer whole. Gone findings, moved lines and other figures are"
          + " not worse.",
      "Exit codes: 0 not worse, 1 worse, 2 usage or no report, 4 bug."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur diff before.json after.json",
      "  imprimatur diff --format json before.json after.json > changes.json"
    })
public final class DiffCommand implements Callable<Integer> {
  /** Forms of the output. */
  enum Form {
    TEXT,
    JSON
  }

  @ParentCommand private Program main;

  @Parameters(index = "0", paramLabel = "OLD.json", description = "The report of before.")
  private String before;

  @Parameters(index = "1", paramLabel = "NEW.json", description = "The report of now.")
  private String after;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default) or json.")
  private Form form;

  @Override
  public Integer call() {
    ReportDiff diff =
        ReportDiff.between(StoredText.report(before, main), StoredText.report(after, main));
    Terminal terminal = main.terminal();
    terminal
        .out()
        .print(
            form == Form.JSON
                ? DiffJson.of(diff)
                : DiffText.of(diff, terminal.width(), terminal.colored()));
    terminal.out().flush();
    return diff.worse() ? ExitCode.FINDINGS : ExitCode.CLEAR;
  }
}
