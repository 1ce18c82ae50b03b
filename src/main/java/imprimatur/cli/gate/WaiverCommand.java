package imprimatur.cli.gate;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.ProjectArguments;
import imprimatur.gate.accepted.AcceptedFile;
import imprimatur.gate.accepted.WaiverEntry;
import imprimatur.gate.accepted.WaiverReason;
import imprimatur.gate.accepted.WaiverStatus;
import imprimatur.gate.accepted.Waivers;
import imprimatur.gate.config.Key;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectPolicy;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code imprimatur waiver …}. */
@Command(
    name = "waiver",
    description =
        "Keeps the findings that somebody has accepted: which, why, who answers for it, until when.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  imprimatur waiver list"})
public final class WaiverCommand implements Runnable {
  private static final String FINGERPRINT = "[0-9a-f]{32}";

  @ParentCommand private Program main;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with the waivers: a command is missing.");
  }

  /** Until when. */
  static final class End {
    @Option(
        names = "--until",
        paramLabel = "DATE",
        description = "Last day on which it holds, such as 2026-12-31.")
    private LocalDate until;

    @Option(
        names = "--until-authorization",
        paramLabel = "ID",
        description = "It holds as long as this authorization of the ledger does.")
    private String authorization;

    private WaiverEntry.End chosen(LocalDate today, List<Authorization> ledger) {
      if ((until == null) == (authorization == null)) {
        throw new UsageException("give either --until DATE or --until-authorization ID");
      }
      if (until != null && until.isBefore(today)) {
        throw new UsageException("--until " + until + " is over already");
      }
      List<String> ids = ledger.stream().map(Authorization::id).toList();
      if (authorization != null && !ids.contains(authorization)) {
        throw new UsageException(
            "authorization '%s' is not in the ledger%s"
                .formatted(authorization, Nearest.hint(authorization, ids)));
      }
      return until != null
          ? new WaiverEntry.End.Day(until)
          : new WaiverEntry.End.WithAuthorization(authorization);
    }
  }

  @Command(
      name = "add",
      description = "Accepts a finding, as 'imprimatur check' names it.",
      footer = {
        "",
        "Example:",
        "  imprimatur waiver add IMP-101 0123456789abcdef0123456789abcdef \\",
        "    --reason licensed --owner 'Ada Byrne' --until-authorization HDIC-2026"
      })
  int add(
      @Parameters(paramLabel = "RULE", description = "Rule of the finding.") String rule,
      @Parameters(paramLabel = "FINGERPRINT", description = "Its fingerprint.") String fingerprint,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "REASON",
              description =
                  "licensed, own-text, public-domain, quotation-right, false-match, legal-decision"
                      + " or pending.")
          String reason,
      @Option(
              names = "--owner",
              required = true,
              paramLabel = "NAME",
              description = "Who answers for it.")
          String owner,
      @Option(
              names = "--note",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "What the reason does not say.")
          String note,
      @Mixin End end,
      @Mixin ProjectArguments arguments)
      throws IOException {
    if (!fingerprint.matches(FINGERPRINT)) {
      throw new UsageException("'" + fingerprint + "' is no fingerprint: 32 digits 0-9a-f");
    }
    Project project = project(arguments);
    WaiverEntry.End chosen = end.chosen(today(), new ProjectPolicy(project).authorizations());
    Path file = project.settings().path(Key.WAIVERS).orElseThrow();
    String added =
        Waivers.added(
            project.source().text(file).orElse(""),
            new WaiverEntry(rule, fingerprint, reason(reason), note, owner, chosen, ""));
    Waivers.parse(file.toString(), added);
    AcceptedFile.write(file, added);
    main.terminal().err().println("imprimatur: waived in " + file + "; commit it");
    return ExitCode.CLEAR;
  }

  private static WaiverReason reason(String word) {
    return WaiverReason.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown reason '%s'; known: %s%s"
                        .formatted(
                            word,
                            String.join(", ", WaiverReason.ids()),
                            Nearest.hint(word, WaiverReason.ids()))));
  }

  @Command(
      name = "list",
      description = "Prints all waivers and how they stand.",
      footer = {"", "Example:", "  imprimatur waiver list"})
  int list(@Mixin ProjectArguments arguments) throws IOException {
    print(arguments, status -> true);
    return ExitCode.CLEAR;
  }

  @Command(
      name = "expired",
      description = {
        "Prints the waivers that have ended, or end within 30 days.",
        "Exit code 1 if one has ended."
      },
      footer = {"", "Example:", "  imprimatur waiver expired"})
  int expired(@Mixin ProjectArguments arguments) throws IOException {
    boolean ended = print(arguments, status -> status != WaiverStatus.HOLDS);
    return ended ? ExitCode.FINDINGS : ExitCode.CLEAR;
  }

  private boolean print(ProjectArguments arguments, Predicate<WaiverStatus> wanted)
      throws IOException {
    ProjectPolicy policy = new ProjectPolicy(project(arguments));
    List<Authorization> ledger = policy.authorizations();
    boolean ended = false;
    for (WaiverEntry entry : policy.waivers().entries()) {
      WaiverStatus status = entry.status(ledger, today());
      ended |= status == WaiverStatus.ENDED;
      if (wanted.test(status)) {
        main.terminal().out().println(entry.line(ledger, today()));
      }
    }
    return ended;
  }

  private Project project(ProjectArguments arguments) throws IOException {
    return arguments.open(main.terminal());
  }

  private LocalDate today() {
    return LocalDate.now(main.terminal().clock());
  }
}
