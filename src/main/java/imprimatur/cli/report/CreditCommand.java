package imprimatur.cli.report;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.report.letter.CreditLine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur credit}. */
@Command(
    name = "credit",
    description =
        "Prints a credit line for the source of a finding that says what its licence asks for: title,"
            + " author, source, licence with its address, and whether something was changed.",
    footer = {"", "Example:", "  imprimatur credit report.json 1"})
public final class CreditCommand implements Callable<Integer> {
  @ParentCommand private Program main;
  @Mixin private FiledReport report;

  @Override
  public Integer call() {
    main.terminal().out().println(CreditLine.of(report.finding(main)));
    return ExitCode.CLEAR;
  }
}
