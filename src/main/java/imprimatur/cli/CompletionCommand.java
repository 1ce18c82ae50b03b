package imprimatur.cli;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code imprimatur generate-completion}. */
@Command(
    name = "generate-completion",
    description = "Prints a completion script for bash and zsh.",
    footer = {"", "Example:", "  source <(imprimatur generate-completion)"})
final class CompletionCommand implements Callable<Integer> {
  @ParentCommand private Program main;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    main.terminal().out().print(AutoComplete.bash("imprimatur", spec.root().commandLine()));
    return ExitCode.CLEAR;
  }
}
