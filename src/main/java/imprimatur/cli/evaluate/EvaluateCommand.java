package imprimatur.cli.evaluate;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.UsageException;
import imprimatur.pipeline.pan.PanEvaluation;
import imprimatur.pipeline.pan.PanScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code imprimatur evaluate …}. */
@Command(
    name = "evaluate",
    description = "Measures the program on public test data.",
    subcommands = {EvaluateCommand.Pan.class, EvaluateOdrl.class},
    footer = {
      "",
      "Examples:",
      "  imprimatur evaluate pan text-alignment-corpus --output detections",
      "  imprimatur evaluate odrl odrl-test-suite"
    })
public final class EvaluateCommand implements Runnable {
  @ParentCommand private Program main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to evaluate on: pan or odrl.");
  }

  Terminal terminal() {
    return main.terminal();
  }

  /** {@code imprimatur evaluate pan}. */
  @Command(
      name = "pan",
      description = "Aligns the pairs of a PAN text-alignment corpus and scores what it finds.",
      footer = {
        "",
        "Example:",
        "  imprimatur evaluate pan text-alignment-corpus --output detections"
      })
  static final class Pan implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    @ParentCommand private EvaluateCommand parent;

    @Parameters(
        paramLabel = "DIR",
        description = "Corpus: folders with a file 'pairs', beside 'susp' and 'src'.")
    private Path directory;

    @Option(
        names = "--output",
        required = true,
        paramLabel = "OUT",
        description = "Folder for the detections, one XML file a pair.")
    private Path output;

    @Option(
        names = "--ablate",
        description = "Also says what each step of the aligner brings, by leaving it out.")
    private boolean ablate;

    @Override
    public Integer call() throws IOException {
      if (!Files.isDirectory(directory)) {
        throw new UsageException(directory + " is not a folder.");
      }
      long start = System.nanoTime();
      PanEvaluation evaluation = new PanEvaluation(directory);
      PanEvaluation.Result result = read(() -> evaluation.run(output));
      double seconds = (System.nanoTime() - start) / NANOS;
      result.folders().forEach(this::print);
      print(result.all());
      parent
          .main
          .terminal()
          .out()
          .printf(
              Locale.ROOT,
              "%.1f s, reading and writing included; %.1f million characters a second%n",
              seconds,
              result.characters() / MEGA / seconds);
      if (ablate) {
        AblationView view = new AblationView(result, read(evaluation::ablate));
        view.lines(parent.main.terminal().width()).forEach(parent.main.terminal().out()::println);
      }
      return ExitCode.CLEAR;
    }

    /** Something to do with the corpus, which may fail to be read. */
    private interface Reading<T> {
      T run() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
      try {
        return reading.run();
      } catch (IOException e) {
        throw new UsageException("The corpus cannot be evaluated: " + e.getMessage());
      }
    }

    private void print(PanScore score) {
      parent
          .main
          .terminal()
          .out()
          .printf(
              Locale.ROOT,
              "%-30s plagdet %.4f  precision %.4f  recall %.4f  granularity %.4f  (%d of %d)%n",
              score.folder(),
              score.plagdet(),
              score.precision(),
              score.recall(),
              score.granularity(),
              score.detections(),
              score.cases());
    }
  }
}
