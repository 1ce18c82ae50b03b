package imprimatur.cli.ledger;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.OptionValues;
import imprimatur.decide.ledger.LedgerEvent;
import imprimatur.decide.ledger.LedgerEvent.Kind;
import imprimatur.decide.ledger.Standing;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.RecordedUse;
import imprimatur.model.rights.Retention;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur authorization use}. */
@Command(
    name = "use",
    description = {
      "Records that something was published under an authorization, so that its uses are counted and"
          + " what is to be deleted later is known.",
      "The record goes into the history beside the ledger, of which nothing is ever taken out."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur authorization use LP-2025-003 --work tidewater/seagrass --on 2025-06-02",
      "  imprimatur authorization use LP-2025-003 --work tidewater/seagrass --on 2025-08-31 --removed"
    })
final class AuthorizationUse implements Callable<Integer> {
  @ParentCommand private AuthorizationCommand parent;

  @Parameters(paramLabel = "ID", description = "The authorization, as listed.")
  private String id;

  @Option(
      names = "--work",
      paramLabel = "WORK",
      required = true,
      description = "What was used: the id of the article in the corpus, or its address.")
  private String work;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "When it was published, or taken down; default: today.")
  private String on;

  @ArgGroup private Undone undone;

  @Mixin private StampOption stamp;

  /** What became of an earlier use. */
  private static final class Undone {
    @Option(names = "--removed", description = "It was taken down on that day.")
    private boolean removed;

    @Option(
        names = "--cancel",
        description = "Its use on that day was recorded by mistake and does not count.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean cancelled;
  }

  @Override
  public Integer call() throws IOException {
    LocalDate day = parent.day("--on", on);
    String name = OptionValues.text("--work", work).orElseThrow();
    Authorization entry =
        parent
            .ledger()
            .record(
                LedgerEvent.of(
                    stamp.stamp(parent.terminal()), kind(), parent.entry(id).id(), name, day));
    parent.say("recorded in " + parent.ledger().historyPath());
    warn(entry, day);
    parent.print(AuthorizationText.whole(entry, day, parent.terminal().width()));
    return ExitCode.CLEAR;
  }

  private Kind kind() {
    if (undone == null) {
      return Kind.USED;
    }
    return undone.removed ? Kind.REMOVED : Kind.CANCELLED;
  }

  /** What was done is recorded in any case; that it should not have been is said. */
  private void warn(Authorization entry, LocalDate day) {
    if (undone != null) {
      return;
    }
    Standing standing = Standing.of(entry, day);
    if (standing != Standing.VALID) {
      parent.say("warning: %s is %s on %s".formatted(entry.id(), standing.inWords(), day));
    }
    entry.allowance().quota().ifPresent(quota -> warn(entry, quota, day));
    entry.allowance().retention().ifPresent(kept -> remind(kept, day));
  }

  private void warn(Authorization entry, Quota quota, LocalDate day) {
    long used =
        entry.uses().stream().map(RecordedUse::day).filter(d -> quota.together(d, day)).count();
    String head = used > quota.uses() ? "warning: " : "";
    parent.say("%s%d of %s used".formatted(head, used, quota));
  }

  private void remind(Retention kept, LocalDate day) {
    parent.say("to be deleted after " + kept.lastDay(day));
  }
}
