package imprimatur.cli.evaluate;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.UsageException;
import imprimatur.odrl.suite.CaseResult;
import imprimatur.pipeline.odrl.OdrlSuite;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur evaluate odrl}. */
@Command(
    name = "odrl",
    description = {
      "Evaluates the policies of the public ODRL test suite and compares with its expected reports:"
          + " by activation (the same rule reports with the same activation states), and by"
          + " premises (besides, the same states of target, party, action and every constraint).",
      "Lists what differs. Exit code 1 if a case differs by activation."
    },
    footer = {"", "Example:", "  imprimatur evaluate odrl odrl-test-suite"})
final class EvaluateOdrl implements Callable<Integer> {
  private static final double NANOS = 1e9;

  @ParentCommand private EvaluateCommand parent;

  @Parameters(
      paramLabel = "DIR",
      description =
          "The suite: index.ttl beside the folders policies, requests, sotw and test_cases.")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new UsageException(directory + " is not a folder.");
    }
    long start = System.nanoTime();
    List<CaseResult> results = new OdrlSuite(directory).run();
    double seconds = (System.nanoTime() - start) / NANOS;
    PrintStream out = parent.terminal().out();
    results.forEach(result -> print(result, out));
    long active = results.stream().filter(r -> r.activation().isEmpty()).count();
    long whole = results.stream().filter(EvaluateOdrl::isSame).count();
    out.printf(Locale.ROOT, "by activation  %d of %d%n", active, results.size());
    out.printf(Locale.ROOT, "by premises    %d of %d%n", whole, results.size());
    out.printf(Locale.ROOT, "%.2f s, reading included%n", seconds);
    return active == results.size() ? ExitCode.CLEAR : ExitCode.FINDINGS;
  }

  private static boolean isSame(CaseResult result) {
    return result.activation().isEmpty() && result.premises().isEmpty();
  }

  private static void print(CaseResult result, PrintStream out) {
    if (!isSame(result)) {
      out.println("differs: " + result.title());
      result.activation().forEach(d -> out.println("  activation: " + d));
      result.premises().forEach(d -> out.println("  premise: " + d));
    }
  }
}
