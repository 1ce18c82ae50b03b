package imprimatur.cli.ledger;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.TextColumns;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.LedgerLookup;
import imprimatur.cli.settings.ProjectSettings;
import imprimatur.decide.ledger.Standing;
import imprimatur.gate.config.Key;
import imprimatur.ingest.Ingest;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.JsonText;
import imprimatur.pipeline.ledger.LedgerFile;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code imprimatur authorization …}: keeps the ledger of licences and permissions. */
@Command(
    name = "authorization",
    description = "Keeps the ledger: who may do what with whose text, where and until when.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AuthorizationGrant.class,
      AuthorizationCheck.class,
      AuthorizationUse.class,
      AuthorizationHistory.class,
      AuthorizationImport.class
    },
    footer = {"", "Example:", "  imprimatur authorization list --ending-within 30"})
public final class AuthorizationCommand implements Runnable {
  @ParentCommand private Program main;
  @Spec private CommandSpec spec;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of the source articles; default: corpus.")
  private Path corpus;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The ledger; default: " + LedgerFile.NAME + " in the corpus folder.")
  private Path file;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do with the ledger: a command is missing.");
  }

  @Command(
      name = "list",
      description = "Lists the authorizations and how each stands on a day.",
      footer = {
        "",
        "Examples:",
        "  imprimatur authorization list",
        "  imprimatur authorization list --ending-within 30 --format json"
      })
  int list(
      @Option(names = "--on", paramLabel = "DATE", description = "The day; default: today.")
          String on,
      @Option(names = "--expired", description = "Only those whose term has ended.")
          boolean expired,
      @Option(
              names = "--ending-within",
              paramLabel = "DAYS",
              description = "Only those that are valid and end in so many days or fewer.")
          Integer days,
      @Mixin AuthorizationFormat format)
      throws IOException {
    if (days != null && days < 0) {
      throw new UsageException("--ending-within: a number of days is 0 or more");
    }
    LocalDate day = day("--on", on);
    Predicate<Authorization> wanted =
        a ->
            (!expired || Standing.of(a, day) == Standing.EXPIRED)
                && (days == null || Standing.endsWithin(a, day, days));
    print(entries().stream().filter(wanted).toList(), day, format);
    return ExitCode.CLEAR;
  }

  private void print(List<Authorization> entries, LocalDate day, AuthorizationFormat format) {
    if (!format.isText()) {
      List<?> values = entries.stream().map(a -> format.values(a, day)).toList();
      main.terminal().out().print(JsonText.pretty(values));
    } else if (!entries.isEmpty()) {
      print(AuthorizationText.table(entries, day, main.terminal().width()));
    }
  }

  @Command(
      name = "show",
      description = "Shows one authorization with all its terms.",
      footer = {
        "",
        "Examples:",
        "  imprimatur authorization show LP-2025-003",
        "  imprimatur authorization show LP-2025-003 --format odrl"
      })
  int show(
      @Parameters(paramLabel = "ID", description = "As listed.") String id,
      @Option(names = "--on", paramLabel = "DATE", description = "The day; default: today.")
          String on,
      @Mixin AuthorizationFormat format)
      throws IOException {
    LocalDate day = day("--on", on);
    Authorization entry = entry(id);
    if (!format.isText()) {
      main.terminal().out().print(JsonText.pretty(format.values(entry, day)));
    } else {
      print(AuthorizationText.whole(entry, day, main.terminal().width()));
      print(List.of(entered(id)));
    }
    return ExitCode.CLEAR;
  }

  private String entered(String id) throws IOException {
    String by =
        ledger()
            .history()
            .entered(id)
            .map(stamp -> "by %s, %s".formatted(stamp.by(), stamp.at()))
            .orElse("by hand: not in the history");
    return TextColumns.pad("entered", AuthorizationText.LABEL) + by;
  }

  @Command(
      name = "revoke",
      description = "Withdraws an authorization from a day on. It stays in the ledger.",
      footer = {"", "Example:", "  imprimatur authorization revoke LP-2025-003 --on 2025-09-01"})
  int revoke(
      @Parameters(paramLabel = "ID", description = "As listed.") String id,
      @Option(
              names = "--on",
              paramLabel = "DATE",
              description = "First day on which it holds no more; default: today.")
          String on,
      @Mixin StampOption stamp)
      throws IOException {
    LocalDate day = day("--on", on);
    Authorization entry = ledger().revoke(stamp.stamp(terminal()), entry(id).id(), day);
    say("revoked " + entry.id() + " from " + day + " on in " + ledger().path());
    print(AuthorizationText.whole(entry, day, main.terminal().width()));
    return ExitCode.CLEAR;
  }

  Terminal terminal() {
    return main.terminal();
  }

  Path corpus() throws IOException {
    return ProjectSettings.path(main.terminal(), Key.CORPUS, corpus);
  }

  CorpusFolder openCorpus() throws IOException {
    try (TerminalProgress progress = new TerminalProgress(main.terminal())) {
      return CorpusFolder.open(
          corpus(), Ingest.builder().build(), progress, main.terminal().clock());
    }
  }

  private Optional<Path> named() throws IOException {
    Map<Key, String> flags = file == null ? Map.of() : Map.of(Key.LEDGER, file.toString());
    return ProjectSettings.of(main.terminal(), Optional.empty(), flags).path(Key.LEDGER);
  }

  /** The ledger to write; it need not be there yet, but its corpus must. */
  LedgerFile ledger() throws IOException {
    Optional<Path> named = named();
    if (named.isPresent()) {
      return LedgerFile.at(named.get());
    }
    CorpusFolder.requireFolder(corpus());
    return LedgerFile.in(corpus());
  }

  /**
   * What is on file. A ledger that was named must be there, or a slip would look like "nothing".
   */
  List<Authorization> entries() throws IOException {
    LedgerFile ledger = ledger();
    if (named().isPresent() && !ledger.exists()) {
      throw new UsageException("there is no ledger " + ledger.path());
    }
    List<Authorization> entries = ledger.read();
    if (entries.isEmpty()) {
      say("nothing is on file in " + ledger.path());
    }
    return entries;
  }

  /** The entry of that id; one that is not there is a slip of the user. */
  Authorization entry(String id) throws IOException {
    return LedgerLookup.entry(entries(), id);
  }

  /** The day of an option, or today. */
  LocalDate day(String option, String value) {
    Optional<LocalDate> day = OptionValues.day(option, value);
    return day.orElseGet(() -> LocalDate.now(main.terminal().clock()));
  }

  void print(List<String> lines) {
    lines.forEach(main.terminal().out()::println);
  }

  void say(String message) {
    main.terminal().err().println("imprimatur: " + message);
  }
}
