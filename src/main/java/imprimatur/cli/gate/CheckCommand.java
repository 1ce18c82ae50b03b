package imprimatur.cli.gate;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.report.ReportOptions;
import imprimatur.gate.Gate;
import imprimatur.gate.GateOptions;
import imprimatur.gate.PolicyChanges;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Severity;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur check}. */
@Command(
    name = "check",
    description = {
      "The gate for CI: checks the documents of a project, or what a change brings, and fails only"
          + " for what nobody has accepted. With --changed-since everything that decides"
          + " (configuration, rules, ledger, corpus, baseline, waivers) is read from that branch and"
          + " not from the change.",
      "Exit codes: 0 clear, 1 findings at or over --fail-on, 2 usage or policy file, 3 something could"
          + " not be checked, 4 bug."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur check",
      "  imprimatur check --changed-since origin/main --changed-lines --format text",
      "  imprimatur check --as-of 2026-01-31 --fail-on never",
      "  git diff --name-only --cached | imprimatur check --files-from -"
    })
public final class CheckCommand implements Callable<Integer> {
  private static final int MOST_NAMED = 10;

  @ParentCommand private Program main;

  @Mixin private GateArguments arguments;
  @Mixin private ReportOptions reports;

  @Override
  public Integer call() throws IOException {
    reports.check();
    GateOptions options = arguments.options(main.terminal());
    Gate.Outcome outcome;
    try (TerminalProgress progress = new TerminalProgress(main.terminal())) {
      outcome = Gate.run(options, progress);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
    CheckResult result = outcome.accepted();
    reports.write(result, main.terminal());
    open(result).limit(MOST_NAMED).forEach(f -> hint(f, main.terminal()));
    if (!result.checked()) {
      return ExitCode.NOT_CHECKED;
    }
    return outcome.failOn().fails(result.verdict()) ? ExitCode.FINDINGS : ExitCode.CLEAR;
  }

  private static Stream<Finding> open(CheckResult result) {
    return result.documents().stream()
        .flatMap(document -> document.decision().findings().stream())
        .filter(f -> f.waiver().isEmpty() && f.severity() != Severity.NOTE);
  }

  /** A policy file is not waived but looked at. */
  private static void hint(Finding finding, Terminal terminal) {
    if (!PolicyChanges.isPolicyFinding(finding)) {
      terminal
          .err()
          .println(
              "imprimatur: to accept it: imprimatur waiver add %s %s --reason … --owner … --until …"
                  .formatted(finding.ruleId(), finding.fingerprint()));
    }
  }
}
