package imprimatur.cli;

import imprimatur.decide.PolicyData;
import imprimatur.model.document.Issue;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.PolicyFiles;
import imprimatur.pipeline.RulesFolder;
import imprimatur.pipeline.doctor.SetUp;
import imprimatur.pipeline.ledger.LedgerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a check is decided by: corpus, ledger, rules and intended use. */
final class PolicyOptions {
  private static final Path DEFAULT_RULES = Path.of("rules");

  /** What to say of a file with rules that differ from those in force. */
  static final String UNUSED_RULES =
      "differs from the rules that the program was built with, and those are used; build it again to"
          + " use yours";

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
          "The authorizations on file; default: " + LedgerFile.NAME + " in the corpus folder.")
  private Path ledger;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Folder of the policy's tables (data/); default: rules, or what comes with the program."
              + " Its .drl files take effect when the program is built, not here.")
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
    return ledger == null ? LedgerFile.in(corpus).read() : PolicyFiles.ledger(ledger);
  }

  PolicyData data() throws IOException {
    return data(rules);
  }

  /** Where the rules come from, in words. */
  String rulesName() {
    String tables = folder(rules).map(folder -> ", tables of " + folder).orElse("");
    return "of imprimatur " + VersionCommand.version() + tables;
  }

  /** The tables of a folder; if none is named, of {@code rules}, or those of the program. */
  static PolicyData data(Path rules) throws IOException {
    Optional<Path> folder = folder(rules);
    return folder.isPresent() ? PolicyFiles.data(folder.get()) : PolicyData.bundled();
  }

  /** A warning for each file of rules in the folder that is not one of the program's own. */
  List<Issue> unusedRules() throws IOException {
    Optional<Path> folder = folder(rules).filter(Files::isDirectory);
    return folder.isEmpty()
        ? List.of()
        : RulesFolder.foreignRules(folder.get()).stream()
            .map(file -> Issue.warning(UNUSED_RULES, folder.get().resolve(file).toString()))
            .toList();
  }

  private static Optional<Path> folder(Path rules) {
    return Optional.ofNullable(rules)
        .or(() -> Optional.of(DEFAULT_RULES).filter(r -> Files.isDirectory(r.resolve("data"))));
  }

  /** All that the options name, for the doctor. */
  SetUp setUp(LocalDate today) {
    return new SetUp(
        corpus, Optional.ofNullable(ledger), folder(rules), Optional.ofNullable(use), today);
  }

  IntendedUse use(LocalDate today) throws IOException {
    return use == null ? IntendedUse.republication(today) : PolicyFiles.use(use, today);
  }
}
