package imprimatur.cli;

import imprimatur.decide.PolicyData;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.PolicyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Option;

/** What a check is decided by: corpus, ledger, rules and intended use. */
final class PolicyOptions {
  private static final Path DEFAULT_RULES = Path.of("rules");

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "${env:IMPRIMATUR_CORPUS:-corpus}",
      description = "Folder of the source articles; default: corpus.")
  private Path corpus;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "The authorizations on file; default: authorizations.yaml in the corpus folder.")
  private Path ledger;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder of the policy; default: rules, or what comes with the program.")
  private Path rules;

  @Option(
      names = "--use",
      paramLabel = "FILE",
      description =
          "The intended use: publisher, commercial, channel, territory, date, purpose … (YAML)."
              + " Without it: republication today, nothing else said.")
  private Path use;

  Path corpus() {
    return corpus;
  }

  List<Authorization> authorizations() throws IOException {
    Path file = ledger == null ? corpus.resolve(PolicyFiles.LEDGER) : ledger;
    return ledger != null || Files.exists(file) ? PolicyFiles.ledger(file) : List.of();
  }

  PolicyData data() throws IOException {
    if (rules != null) {
      return PolicyFiles.data(rules);
    }
    return Files.isDirectory(DEFAULT_RULES.resolve("data"))
        ? PolicyFiles.data(DEFAULT_RULES)
        : PolicyData.bundled();
  }

  IntendedUse use(LocalDate today) throws IOException {
    return use == null ? IntendedUse.republication(today) : PolicyFiles.use(use, today);
  }
}
