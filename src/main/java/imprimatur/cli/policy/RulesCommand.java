package imprimatur.cli.policy;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.PackOption;
import imprimatur.cli.settings.PolicyOptions;
import imprimatur.decide.cases.CaseReport;
import imprimatur.gate.PolicyChanges;
import imprimatur.model.document.Issue;
import imprimatur.notation.JsonText;
import imprimatur.pipeline.policy.RulesFolder;
import imprimatur.pipeline.policy.RulesLint;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code imprimatur rules …}: the policy and its proof. */
@Command(
    name = "rules",
    description = "Says what the rules of the policy are, and proves them by their cases.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = RulesBuild.class,
    footer = {"", "Example:", "  imprimatur rules show IMP-101"})
public final class RulesCommand implements Runnable {
  private static final Path DEFAULT_FOLDER = Path.of("rules");

  @ParentCommand private Program main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "Say what to do with the rules: list, show, explain, test, lint or build.");
  }

  @Command(
      name = "list",
      description = "Lists the rules: id, the worst that it leads to, title.",
      footer = {"", "Example:", "  imprimatur rules list"})
  int list(@Mixin PackOption packs, @Mixin AnswerFormat format) throws IOException {
    List<RuleView> rules = RuleView.all(packs.rules());
    if (format.isJson()) {
      out().print(JsonText.pretty(rules.stream().map(RuleView::values).toList()));
    } else {
      rules.forEach(rule -> out().println(rule.line()));
    }
    return ExitCode.CLEAR;
  }

  @Command(
      name = "show",
      description = "Shows all that a rule says of itself: clause, message, how to fix.",
      footer = {"", "Example:", "  imprimatur rules show IMP-101"})
  int show(
      @Parameters(paramLabel = "ID", description = "As listed.") String id,
      @Mixin PackOption packs,
      @Mixin AnswerFormat format)
      throws IOException {
    RuleView rule = view(id, packs);
    out()
        .print(
            format.isJson()
                ? JsonText.pretty(rule.values())
                : rule.text(Math.min(100, main.terminal().width())));
    return ExitCode.CLEAR;
  }

  @Command(
      name = "explain",
      description = "As show, and by its cases: submissions that it stops, and that it lets pass.",
      footer = {"", "Example:", "  imprimatur rules explain IMP-101"})
  int explain(
      @Parameters(paramLabel = "ID", description = "As listed.") String id,
      @Option(
              names = "--rules",
              paramLabel = "DIR",
              description = "Folder with 'cases'; default: rules, or what came with the program.")
          Path folder,
      @Mixin PackOption packs,
      @Mixin AnswerFormat format)
      throws IOException {
    RuleView rule = view(id, packs);
    SortedMap<String, String> cases =
        new TreeMap<>(
            rule.id().equals(PolicyChanges.rule().id())
                ? PolicyChanges.cases()
                : open(folder).cases(rule.id()));
    cases.putAll(packs.cases(rule.id()));
    out()
        .print(
            format.isJson()
                ? JsonText.pretty(rule.values(cases))
                : rule.text(cases, Math.min(100, main.terminal().width())));
    return ExitCode.CLEAR;
  }

  private static RuleView view(String id, PackOption packs) throws IOException {
    return RuleView.all(packs.rules()).stream()
        .filter(r -> r.id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  private static UsageException unknown(String id) {
    return new UsageException("there is no rule '" + id + "'; see 'imprimatur rules list'");
  }

  @Command(
      name = "test",
      description = {
        "Puts the cases of a rules folder to the program's rules, with the tables of that folder.",
        "Exit code 0: all cases pass, and every rule has a passing and a failing case; 1: not so;"
            + " 2: a case or table is not understood."
      },
      footer = {"", "Example:", "  imprimatur rules test --rules rules"})
  int test(
      @Option(
              names = "--rules",
              paramLabel = "DIR",
              description =
                  "Folder with 'data' and 'cases'; default: rules, or what came with the program if"
                      + " there is no such folder.")
          Path folder,
      @Mixin AnswerFormat format) {
    RulesFolder rules = open(folder);
    rules.foreignRules().forEach(this::warn);
    CaseReport report = rules.test();
    if (format.isJson()) {
      out().print(JsonText.pretty(CaseReportView.values(report)));
    } else {
      CaseReportView.lines(report).forEach(out()::println);
    }
    return report.allPass() ? ExitCode.CLEAR : ExitCode.FINDINGS;
  }

  @Command(
      name = "lint",
      description = {
        "Looks for all that is wrong in a rules folder: tables, metadata of rules, conditions that"
            + " depend on the order of firing, cases that name what there is not, rules that speak"
            + " in no case.",
        "Exit code 0: nothing; 1: something, each with file, line and column."
      },
      footer = {"", "Example:", "  imprimatur rules lint --rules rules"})
  int lint(
      @Option(names = "--rules", paramLabel = "DIR", description = "The folder; default: rules.")
          Path folder,
      @Mixin AnswerFormat format)
      throws IOException {
    Path root = folder == null ? DEFAULT_FOLDER : folder;
    if (!Files.isDirectory(root)) {
      throw new UsageException("The rules cannot be read: " + root + " is not a folder");
    }
    List<Issue> issues = RulesLint.of(root);
    if (format.isJson()) {
      out().print(JsonText.pretty(issues.stream().map(RulesCommand::values).toList()));
    } else {
      issues.forEach(i -> out().println(i.where() + ": " + i.message()));
      out().println(issues.isEmpty() ? "nothing is wrong" : issues.size() + " wrong");
    }
    return issues.isEmpty() ? ExitCode.CLEAR : ExitCode.FINDINGS;
  }

  private static Map<String, Object> values(Issue issue) {
    return Map.of("where", issue.where(), "message", issue.message());
  }

  private static RulesFolder open(Path folder) {
    try {
      if (folder == null && !Files.isDirectory(DEFAULT_FOLDER)) {
        return RulesFolder.bundled();
      }
      return RulesFolder.read(folder == null ? DEFAULT_FOLDER : folder);
    } catch (IOException e) {
      throw new UsageException("The rules cannot be read: " + e.getMessage());
    }
  }

  private void warn(String file) {
    main.terminal()
        .err()
        .println("imprimatur: warning: " + file + " " + PolicyOptions.UNUSED_RULES);
  }

  Program program() {
    return main;
  }

  private PrintStream out() {
    return main.terminal().out();
  }
}
