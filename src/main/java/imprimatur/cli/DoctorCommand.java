package imprimatur.cli;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.TextColumns;
import imprimatur.cli.settings.PolicyOptions;
import imprimatur.cli.settings.ProjectSettings;
import imprimatur.gate.ProjectChecks;
import imprimatur.gate.project.Project;
import imprimatur.notation.JsonText;
import imprimatur.notation.NotationException;
import imprimatur.pipeline.doctor.Check;
import imprimatur.pipeline.doctor.Check.Outcome;
import imprimatur.pipeline.doctor.Doctor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur doctor}. */
@Command(
    name = "doctor",
    description = {
      "Says what is wrong with a set-up and how to mend it: Java, the start, corpus and store, the"
          + " rights of the articles, the ledger, rules and use file. One line a check: ok, warning"
          + " or problem.",
      "Exit code 0 if there is no problem, else 2."
    },
    footer = {"", "Example:", "  imprimatur doctor --use use.yaml"})
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private Program main;

  @Mixin private PolicyOptions policy;
  @Mixin private AnswerFormat format;

  @Override
  public Integer call() {
    LocalDate today = LocalDate.now(main.terminal().clock());
    List<Check> checks = new ArrayList<>(StartChecks.of(main.terminal()));
    Path folder =
        policy.config().map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
    Project.Opening opening =
        ProjectSettings.opening(main.terminal(), folder, policy.config(), policy.flags());
    checks.addAll(ProjectChecks.of(opening, today));
    if (isSettled()) {
      examine(today, checks);
    }
    print(checks);
    boolean problem = checks.stream().anyMatch(c -> c.outcome() == Outcome.PROBLEM);
    return problem ? ExitCode.USAGE : ExitCode.CLEAR;
  }

  /** A configuration that cannot be read has been told of; without it nothing else is known. */
  private boolean isSettled() {
    try {
      policy.settle(main.terminal(), Optional.empty());
      return true;
    } catch (NotationException | IOException e) {
      return false;
    }
  }

  private void examine(LocalDate today, List<Check> checks) {
    try (TerminalProgress progress = new TerminalProgress(main.terminal())) {
      checks.addAll(Doctor.examine(policy.setUp(today), progress));
    }
  }

  private void print(List<Check> checks) {
    if (format.isJson()) {
      List<Map<String, Object>> all = checks.stream().map(DoctorCommand::fields).toList();
      main.terminal().out().print(JsonText.pretty(all));
      return;
    }
    for (Check check : checks) {
      line(check).forEach(main.terminal().out()::println);
    }
  }

  private List<String> line(Check check) {
    String head = "%-9s%-10s".formatted(word(check), check.name());
    String cure = check.cure().map(c -> " – " + c).orElse("");
    List<String> lines = new ArrayList<>();
    int room = main.terminal().width() - head.length();
    for (String part : TextColumns.wrap(check.found() + cure, room)) {
      lines.add((lines.isEmpty() ? head : " ".repeat(head.length())) + part);
    }
    return lines;
  }

  private static Map<String, Object> fields(Check check) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("check", check.name());
    fields.put("outcome", word(check));
    fields.put("found", check.found());
    fields.put("cure", check.cure());
    return fields;
  }

  private static String word(Check check) {
    return check.outcome().name().toLowerCase(Locale.ROOT);
  }
}
