package imprimatur.cli;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.ToolVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur version}. */
@Command(
    name = "version",
    description = "Prints the version of the program and of the Java it runs on.",
    footer = {"", "Example:", "  imprimatur version"})
final class VersionCommand implements Callable<Integer> {
  @ParentCommand private Program main;

  @Override
  public Integer call() {
    main.terminal().out().println(ToolVersion.line());
    return ExitCode.CLEAR;
  }
}
