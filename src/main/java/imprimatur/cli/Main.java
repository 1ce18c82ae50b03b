package imprimatur.cli;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Output;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.ToolVersion;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.corpus.CorpusCommand;
import imprimatur.cli.evaluate.EvaluateCommand;
import imprimatur.cli.gate.BaselineCommand;
import imprimatur.cli.gate.CheckCommand;
import imprimatur.cli.gate.ConfigCommand;
import imprimatur.cli.gate.ForecastCommand;
import imprimatur.cli.gate.InitCommand;
import imprimatur.cli.gate.WaiverCommand;
import imprimatur.cli.ledger.AuthorizationCommand;
import imprimatur.cli.policy.ExplainCommand;
import imprimatur.cli.policy.RulesCommand;
import imprimatur.cli.reading.CompareCommand;
import imprimatur.cli.reading.ExtractCommand;
import imprimatur.cli.reading.RightsCommand;
import imprimatur.cli.report.CreditCommand;
import imprimatur.cli.report.DiffCommand;
import imprimatur.cli.report.LetterCommand;
import imprimatur.cli.report.ReportCommand;
import imprimatur.cli.scan.ScanCommand;
import imprimatur.notation.NotationException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** Entry point: {@code imprimatur COMMAND …}. */
@Command(
    name = "imprimatur",
    description = "May this be printed? Finds whose text a submission reuses and on which terms.",
    mixinStandardHelpOptions = false,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AuthorizationCommand.class,
      BaselineCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      CompletionCommand.class,
      ConfigCommand.class,
      CorpusCommand.class,
      CreditCommand.class,
      DiffCommand.class,
      DoctorCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      ExtractCommand.class,
      ForecastCommand.class,
      InitCommand.class,
      LetterCommand.class,
      ReportCommand.class,
      RightsCommand.class,
      RulesCommand.class,
      ScanCommand.class,
      VersionCommand.class,
      WaiverCommand.class
    })
public final class Main implements Runnable, Program {
  private final Terminal terminal;

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @CommandLine.Option(
      names = "--version",
      versionHelp = true,
      description = "Show the version of the program and exit.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean version;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] args) {
    PrintStream out = new Output(new FileOutputStream(FileDescriptor.out));
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    boolean interactive = Boolean.getBoolean("imprimatur.tty"); // the launcher asks the shell
    System.exit(run(new Terminal(System.in, out, err, System.getenv(), interactive), args));
  }

  /** Runs one command and returns its exit code; never exits and never throws. */
  public static int run(Terminal terminal, String... args) {
    int code = commandLine(terminal).execute(args);
    Optional<String> loss = Output.loss(terminal.out());
    loss.ifPresent(
        why -> terminal.err().println("imprimatur: the output could not be written (" + why + ")"));
    return loss.isPresent() ? Math.max(code, ExitCode.USAGE) : code;
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new Main(terminal));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.getCommandSpec().versionProvider(() -> new String[] {ToolVersion.line()});
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(Math.min(100, Math.max(60, terminal.width())));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
    return line;
  }

  @Override
  public Terminal terminal() {
    return terminal;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: a command is missing.");
  }

  private static int failed(Terminal terminal, Exception e) {
    if (e instanceof UsageException || e instanceof IOException) { // a CorpusException is one
      terminal.err().println("imprimatur: " + e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof NotationException notation) {
      terminal.err().println(notation.withCaret());
      return ExitCode.USAGE;
    }
    terminal
        .err()
        .println("imprimatur: this is a bug in the program, please report it with the lines below");
    e.printStackTrace(terminal.err());
    return ExitCode.BUG;
  }
}
