package imprimatur.cli.report;

import imprimatur.bundle.Verification;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.settings.PackOption;
import imprimatur.model.finding.CheckResult;
import imprimatur.report.overview.Overview;
import imprimatur.report.overview.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code imprimatur report …}: works on reports that were stored. */
@Command(
    name = "report",
    description =
        "Works on reports that were stored with --format json, and on bundles of evidence.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  imprimatur report convert report.json --format html=report.html",
      "  imprimatur report overview before.json after.json --format html=overview.html",
      "  imprimatur report verify evidence.zip"
    })
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

  @Command(
      name = "verify",
      description = {
        "Says whether a bundle of evidence is as it was written, and decides once more from what it"
            + " holds alone.",
        "Exit codes: 0 the same, 1 something differs, 2 usage or no bundle that can be read, 4 bug."
      },
      footer = {"", "Example:", "  imprimatur report verify evidence.zip"})
  int verify(
      @Parameters(paramLabel = "FILE.zip", description = "The bundle, as scan --bundle writes it.")
          Path file,
      @Option(
              names = "--seal",
              paramLabel = "SHA256",
              description = "The seal that was noted when the bundle was written.")
          String noted,
      @Mixin PackOption packs)
      throws IOException {
    Verification verification = Verification.of(file, Optional.ofNullable(noted), packs.open());
    Terminal terminal = main.terminal();
    terminal.out().print(VerificationText.of(verification, terminal.width(), terminal.colored()));
    return verification.same() ? ExitCode.CLEAR : ExitCode.FINDINGS;
  }

  @Command(
      name = "overview",
      description = {
        "Puts stored reports together: totals by verdict, publisher, holder, rule and licence, the"
            + " trend, which source feeds which section, and passages that come back.",
        "Exit codes: 0 written, whatever the verdicts, 2 usage or no report, 4 bug."
      },
      footer = {
        "",
        "Examples:",
        "  imprimatur report overview before.json after.json --format html=overview.html",
        "  imprimatur report overview after.json --format csv"
      })
  int overview(
      @Parameters(arity = "1..*", paramLabel = "REPORT.json", description = "Stored reports.")
          List<String> files,
      @Mixin OverviewOptions options)
      throws IOException {
    List<StoredRun> runs =
        files.stream().map(file -> new StoredRun(file, StoredText.report(file, main))).toList();
    options.write(Overview.of(runs), main.terminal());
    return ExitCode.CLEAR;
  }
}
