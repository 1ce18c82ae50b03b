package imprimatur.cli.gate;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.ProjectArguments;
import imprimatur.gate.Gate;
import imprimatur.gate.GateOptions;
import imprimatur.gate.accepted.AcceptedFile;
import imprimatur.gate.accepted.Baseline;
import imprimatur.gate.config.Key;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code imprimatur baseline …}. */
@Command(
    name = "baseline",
    description =
        "Keeps the findings that were there when the gate was switched on, so that only new ones"
            + " fail. It only ever shrinks.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  imprimatur baseline create"})
public final class BaselineCommand implements Runnable {
  @ParentCommand private Program main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with the baseline: a command is missing.");
  }

  @Command(
      name = "create",
      description = "Checks all documents and writes down every finding. Never overwrites.",
      footer = {"", "Example:", "  imprimatur baseline create"})
  int create(@Mixin ProjectArguments arguments) throws IOException {
    GateOptions options = arguments.options(main.terminal());
    Path file = file(arguments.open(main.terminal()));
    if (Files.exists(file)) {
      throw new UsageException(
          file + " is there already; 'baseline update' shrinks it, and nothing lets it grow");
    }
    Gate.Outcome outcome = run(options);
    if (!outcome.accepted().checked()) {
      return notChecked();
    }
    Baseline baseline = Baseline.ofOpen(outcome.accepted().documents());
    AcceptedFile.write(file, baseline.write());
    say("%d findings are in %s; commit it".formatted(baseline.size(), file));
    return ExitCode.CLEAR;
  }

  @Command(
      name = "update",
      description = "Checks all documents and takes out what is gone; adds nothing.",
      footer = {"", "Example:", "  imprimatur baseline update"})
  int update(@Mixin ProjectArguments arguments) throws IOException {
    GateOptions options = arguments.options(main.terminal());
    Gate.Outcome outcome = run(options);
    if (!outcome.accepted().checked()) {
      return notChecked();
    }
    Baseline before = new ProjectPolicy(outcome.project()).baseline();
    Baseline after = Baseline.ofKnown(outcome.accepted().documents());
    write(outcome.project(), before, after);
    int open = Baseline.ofOpen(outcome.accepted().documents()).size();
    if (open > 0) {
      say("%d findings are not in it and stay findings".formatted(open));
    }
    return ExitCode.CLEAR;
  }

  @Command(
      name = "prune",
      description = "Takes out the findings of files that are gone, without checking anything.",
      footer = {"", "Example:", "  imprimatur baseline prune"})
  int prune(@Mixin ProjectArguments arguments) throws IOException {
    Project project = arguments.open(main.terminal());
    Baseline before = new ProjectPolicy(project).baseline();
    List<Baseline.Entry> there =
        before.entries().stream()
            .filter(entry -> Files.exists(project.top().resolve(entry.path())))
            .toList();
    write(project, before, new Baseline(there));
    return ExitCode.CLEAR;
  }

  private void write(Project project, Baseline before, Baseline after) throws IOException {
    if (!after.equals(before)) {
      AcceptedFile.write(file(project), after.write());
    }
    say("%d findings were known, %d still are".formatted(before.size(), after.size()));
  }

  private Gate.Outcome run(GateOptions options) throws IOException {
    try (TerminalProgress progress = new TerminalProgress(main.terminal())) {
      return Gate.run(options, progress);
    }
  }

  private int notChecked() {
    main.terminal()
        .err()
        .println(
            "imprimatur: not all documents could be checked ('imprimatur check' says which), so the"
                + " baseline was left as it is");
    return ExitCode.NOT_CHECKED;
  }

  private static Path file(Project project) {
    return project.settings().path(Key.BASELINE).orElseThrow();
  }

  private void say(String text) {
    main.terminal().err().println("imprimatur: " + text);
  }
}
