package imprimatur.cli.gate;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.report.StoredText;
import imprimatur.cli.settings.ProjectArguments;
import imprimatur.gate.Forecast;
import imprimatur.gate.GateOptions;
import imprimatur.gate.Lapse;
import imprimatur.gate.StoredForecast;
import imprimatur.gate.project.ProjectPolicy;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.Severity;
import imprimatur.notation.JsonText;
import imprimatur.report.words.Harmless;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur forecast}. */
@Command(
    name = "forecast",
    description = {
      "Says which documents that may be published today may not be any more from which day on,"
          + " because an authorization of the ledger or a waiver ends, and what to do about it.",
      "With stored reports it looks at the documents in them, by what ledger and waivers say now;"
          + " neither the documents nor the corpus need be there. Without, it checks the documents of"
          + " the project again as of each day on which something ends.",
      "Exit code 1 if there is one, 3 if something could not be checked."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur forecast --until 2027-06-30",
      "  imprimatur forecast --ledger corpus/authorizations.yaml report.json"
    })
public final class ForecastCommand implements Callable<Integer> {
  @ParentCommand private Program main;

  @Parameters(
      arity = "0..*",
      paramLabel = "REPORT.json",
      description = "Reports of --format json of what was published; - for standard input.")
  private List<String> reports = List.of();

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
    return reports.isEmpty() ? checked(options, horizon) : stored(options.today(), horizon);
  }

  private int checked(GateOptions options, LocalDate horizon) throws IOException {
    Forecast.Outlook outlook;
    try (TerminalProgress progress = new TerminalProgress(main.terminal())) {
      outlook = Forecast.until(horizon, options, progress);
    }
    return answer(outlook.lapses(), outlook.today().checked(), horizon);
  }

  private int stored(LocalDate today, LocalDate horizon) throws IOException {
    List<CheckResult> results = reports.stream().map(r -> StoredText.report(r, main)).toList();
    ProjectPolicy policy = new ProjectPolicy(project.open(main.terminal()));
    StoredForecast forecast =
        new StoredForecast(today, policy.authorizations(), policy.waiversOnFile());
    boolean whole = results.stream().allMatch(CheckResult::checked);
    return answer(forecast.until(horizon, results), whole, horizon);
  }

  private int answer(List<Lapse> lapses, boolean whole, LocalDate horizon) {
    print(lapses, horizon);
    if (!whole) {
      return ExitCode.NOT_CHECKED;
    }
    return lapses.isEmpty() ? ExitCode.CLEAR : ExitCode.FINDINGS;
  }

  private void print(List<Lapse> lapses, LocalDate horizon) {
    PrintStream out = main.terminal().out();
    if (format.isJson()) {
      out.print(JsonText.pretty(lapses.stream().map(ForecastCommand::fields).toList()));
      return;
    }
    lapses.stream().flatMap(ForecastCommand::lines).forEach(out::println);
    if (lapses.isEmpty()) {
      out.println("nothing lapses until " + horizon);
    }
  }

  private static Stream<String> lines(Lapse lapse) {
    String head =
        "%s  %-6s  %s  %s “%s”: %s"
            .formatted(
                lapse.from(),
                lapse.severity().map(Severity::name).orElse("LAPSES"),
                lapse.path(),
                lapse.ruleId(),
                lapse.source().title(),
                ended(lapse.causes()));
    return Stream.concat(
            Stream.of(head), lapse.causes().stream().map(cause -> "            " + cause.remedy()))
        .map(line -> Harmless.text(line, 2_000));
  }

  private static String ended(List<Lapse.Cause> causes) {
    return causes.stream().map(Lapse.Cause::what).collect(Collectors.joining(", "))
        + (causes.size() == 1 ? " ends" : " end");
  }

  private static Map<String, Object> fields(Lapse lapse) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", lapse.from());
    fields.put("path", lapse.path());
    fields.put("severity", lapse.severity());
    fields.put("ruleId", lapse.ruleId());
    fields.put("fingerprint", lapse.fingerprint());
    fields.put("source", lapse.source().id());
    fields.put("ended", lapse.causes().stream().map(Lapse.Cause::what).toList());
    fields.put("remedies", lapse.causes().stream().map(Lapse.Cause::remedy).toList());
    return fields;
  }
}
