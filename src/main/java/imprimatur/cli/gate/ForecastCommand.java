package imprimatur.cli.gate;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.ProjectArguments;
import imprimatur.gate.Forecast;
import imprimatur.gate.GateOptions;
import imprimatur.notation.JsonText;
import imprimatur.report.words.Harmless;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur forecast}. */
@Command(
    name = "forecast",
    description = {
      "Says which documents that may be published today may not be any more from which day on,"
          + " because an authorization of the ledger or a waiver ends.",
      "Exit code 1 if there is one, 3 if something could not be checked."
    },
    footer = {"", "Example:", "  imprimatur forecast --until 2027-06-30"})
public final class ForecastCommand implements Callable<Integer> {
  @ParentCommand private Program main;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "How far to look ahead; default: a year.")
  private LocalDate until;

  @Mixin private ProjectArguments project;
  @Mixin private AnswerFormat format;

  @Override
  public Integer call() throws IOException {
    GateOptions options = project.options(main.terminal());
    LocalDate horizon = until == null ? options.today().plusYears(1) : until;
    if (horizon.isBefore(options.today())) {
      throw new UsageException("--until " + horizon + " is over already");
    }
    Forecast.Outlook outlook;
    try (TerminalProgress progress = new TerminalProgress(main.terminal())) {
      outlook = Forecast.until(horizon, options, progress);
    }
    print(outlook, horizon);
    if (!outlook.today().checked()) {
      return ExitCode.NOT_CHECKED;
    }
    return outlook.lapses().isEmpty() ? ExitCode.CLEAR : ExitCode.FINDINGS;
  }

  private void print(Forecast.Outlook outlook, LocalDate horizon) {
    if (format.isJson()) {
      main.terminal()
          .out()
          .print(JsonText.pretty(outlook.lapses().stream().map(ForecastCommand::fields).toList()));
      return;
    }
    outlook.lapses().stream().map(ForecastCommand::line).forEach(main.terminal().out()::println);
    if (outlook.lapses().isEmpty()) {
      main.terminal().out().println("nothing lapses until " + horizon);
    }
  }

  private static String line(Forecast.Lapse lapse) {
    return Harmless.text(
        "%s  %-6s  %s  %s “%s”: %s"
            .formatted(
                lapse.from(),
                lapse.finding().severity(),
                lapse.path(),
                lapse.finding().ruleId(),
                lapse.finding().source().title(),
                ended(lapse.causes())),
        2_000);
  }

  private static String ended(List<String> causes) {
    return String.join(", ", causes) + (causes.size() == 1 ? " ends" : " end");
  }

  private static Map<String, Object> fields(Forecast.Lapse lapse) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", lapse.from());
    fields.put("path", lapse.path());
    fields.put("severity", lapse.finding().severity());
    fields.put("ruleId", lapse.finding().ruleId());
    fields.put("fingerprint", lapse.finding().fingerprint());
    fields.put("source", lapse.finding().source().id());
    fields.put("ended", lapse.causes());
    return fields;
  }
}
