package imprimatur.cli.ledger;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.UsageException;
import imprimatur.model.rights.Authorization;
import imprimatur.odrl.agreement.AgreementImport;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.policy.PolicyException;
import imprimatur.odrl.policy.PolicyReader;
import imprimatur.pipeline.ledger.LedgerFile;
import imprimatur.pipeline.odrl.PolicyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur authorization import}. */
@Command(
    name = "import",
    description = {
      "Enters the ODRL 2.2 Agreements of a file (JSON-LD or Turtle) into the ledger.",
      "An entry never allows more than its agreement. What the ledger cannot express is named, and"
          + " then nothing of the file is entered. Nothing is fetched."
    },
    footer = {"", "Example:", "  imprimatur authorization import agreement.jsonld"})
final class AuthorizationImport implements Callable<Integer> {
  @ParentCommand private AuthorizationCommand parent;

  @Parameters(paramLabel = "FILE", description = "The agreement: JSON-LD or Turtle.")
  private Path file;

  @Mixin private StampOption stamp;

  @Override
  public Integer call() throws IOException {
    LocalDate today = parent.day("--on", null);
    LedgerFile ledger = parent.ledger();
    List<Authorization> drafts = drafts();
    for (Authorization draft : drafts) {
      new GrantWarnings(parent).warn(draft);
    }
    for (Authorization entered : ledger.enter(stamp.stamp(parent.terminal()), drafts)) {
      parent.say("entered " + entered.id() + " in " + ledger.path());
      parent.print(AuthorizationText.whole(entered, today, parent.terminal().width()));
    }
    return ExitCode.CLEAR;
  }

  private List<Authorization> drafts() throws IOException {
    List<Authorization> drafts = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Policy policy : policies()) {
      AgreementImport.Result result = AgreementImport.of(policy, evidence(policy));
      drafts.addAll(result.entries());
      result.remarks().forEach(r -> parent.say("note: " + r));
      result.reasons().forEach(r -> reasons.add(policy.id() + ": " + r));
    }
    if (!reasons.isEmpty()) {
      throw new UsageException(
          "nothing was entered from %s:%n  %s".formatted(file, String.join("\n  ", reasons)));
    }
    return drafts;
  }

  private List<Policy> policies() throws IOException {
    try {
      List<Policy> policies = PolicyReader.read(PolicyFile.read(file));
      if (policies.isEmpty()) {
        throw new UsageException("there is no ODRL policy in " + file);
      }
      return policies;
    } catch (PolicyException e) {
      throw new UsageException("%s: %s".formatted(file, e.getMessage()));
    }
  }

  private String evidence(Policy policy) {
    return "%s (%s)".formatted(policy.id(), file.getFileName());
  }
}
