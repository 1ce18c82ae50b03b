package imprimatur.cli.report;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.model.finding.CheckResult;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code imprimatur report …}: works on reports that were stored. */
@Command(
    name = "report",
    description = "Works on reports that were stored with --format json.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  imprimatur report convert report.json --format html=report.html"})
public final class ReportCommand implements Runnable {
  @ParentCommand private Program main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do with the report: a command is missing.");
  }

  @Command(
      name = "convert",
      description = {
        "Writes a stored report in other formats, as the check itself would have written them.",
        "Exit codes: 0 written, whatever the verdict, 2 usage or no report, 4 bug."
      },
      footer = {
        "",
        "Examples:",
        "  imprimatur report convert report.json",
        "  imprimatur report convert report.json --format sarif=imprimatur.sarif --format github"
      })
  int convert(
      @Parameters(
              paramLabel = "REPORT.json",
              description = "The stored report, or - for standard input.")
          String file,
      @Mixin ReportOptions reports)
      throws IOException {
    reports.check();
    CheckResult result = StoredText.report(file, main);
    reports.write(result, main.terminal());
    return ExitCode.CLEAR;
  }
}
