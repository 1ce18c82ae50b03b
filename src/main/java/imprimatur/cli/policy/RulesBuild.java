package imprimatur.cli.policy;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.decide.PolicyData;
import imprimatur.decide.drools.PackCompiler;
import imprimatur.decide.drools.PackPin;
import imprimatur.model.document.Issue;
import imprimatur.pipeline.pack.PackBuild;
import imprimatur.pipeline.policy.PolicyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur rules build}. */
@Command(
    name = "build",
    description = {
      "Compiles rules of your own into a rule pack, proves them by their cases, and prints the pin by"
          + " which --packs and .imprimatur.yml take the pack: its file and the digest of its bytes.",
      "Rules are code: build only what you would run. Nothing else in the program compiles rules, and"
          + " a pack of other bytes than pinned is refused.",
      "Exit code 0: built; 1: something is wrong with the rules or a case, and nothing is written; 2:"
          + " a file is not understood, or the compiler of rules is not there."
    },
    footer = {"", "Example:", "  imprimatur rules build house-rules --output house-rules.jar"})
final class RulesBuild implements Callable<Integer> {
  @ParentCommand private RulesCommand parent;

  @Parameters(
      paramLabel = "FOLDER",
      description = "With pack.yaml (name, version), files of rules (.drl) and 'cases'.")
  private Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The pack to write; it replaces one that is there.")
  private Path output;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder of the tables that the cases are tried with; default: the program's.")
  private Path rules;

  @Override
  public Integer call() throws IOException {
    Program program = parent.program();
    PackBuild.Outcome outcome = build();
    outcome.issues().forEach(issue -> program.terminal().err().println(line(issue)));
    outcome
        .cases()
        .ifPresent(
            report -> CaseReportView.lines(report).forEach(program.terminal().err()::println));
    if (outcome.jar().isEmpty()) {
      return ExitCode.FINDINGS;
    }
    write(outcome.jar().get());
    program.terminal().out().println(PackPin.of(written(), outcome.jar().get()));
    return ExitCode.CLEAR;
  }

  private PackBuild.Outcome build() throws IOException {
    if (!PackCompiler.isPresent()) {
      throw new UsageException(
          "the compiler of rules is not there: run 'bin/imprimatur rules build' from a checkout,"
              + " which fetches it by Maven");
    }
    return PackBuild.of(folder, rules == null ? PolicyData.bundled() : PolicyFiles.data(rules));
  }

  private static String line(Issue issue) {
    return issue.where() + ": " + issue.message();
  }

  private String written() {
    return output.toString().replace('\\', '/');
  }

  /** A reader never sees half a pack. */
  private void write(byte[] jar) throws IOException {
    Path target = output.toAbsolutePath();
    Path draft = target.resolveSibling("." + target.getFileName() + ".new");
    try {
      Files.write(draft, jar);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
