package imprimatur.cli.settings;

import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.ToolVersion;
import imprimatur.decide.PolicyData;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.decide.drools.RulePack;
import imprimatur.gate.config.FailOn;
import imprimatur.gate.config.Key;
import imprimatur.gate.config.Setting;
import imprimatur.gate.config.Settings;
import imprimatur.model.document.Issue;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.doctor.SetUp;
import imprimatur.pipeline.ledger.LedgerFile;
import imprimatur.pipeline.pack.PackFiles;
import imprimatur.pipeline.policy.PolicyFiles;
import imprimatur.pipeline.policy.RulesFolder;
import imprimatur.pipeline.policy.RulesText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a check is decided by: corpus, ledger, rules and intended use. */
public final class PolicyOptions {
  private static final Path DEFAULT_RULES = Path.of("rules");

  /** What to say of a file with rules that differ from those in force. */
  public static final String UNUSED_RULES =
      "differs from the rules that the program was built with, and those are used; build it again to"
          + " use yours";

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Folder of the source articles; default: corpus.")
  private String corpus;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "The authorizations on file; default: " + LedgerFile.NAME + " in the corpus folder.")
  private String ledger;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Folder of the policy's tables (data/); default: rules, or what comes with the program."
              + " Its .drl files take effect when the program is built, not here.")
  private String rules;

  @Option(
      names = "--use",
      paramLabel = "FILE",
      description =
          "The intended use: publisher, commercial, channel, territory, date, purpose … (YAML)."
              + " Without it: republication today, nothing else said.")
  private String use;

  @Mixin private PackOption packs;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The project's configuration; default: .imprimatur.yml here or in a folder above.")
  private Path config;

  private Settings settings;

  /** What the command line says, for who weighs it against the rest. */
  public Map<Key, String> flags() {
    Map<Key, String> flags = new EnumMap<>(Key.class);
    flags.put(Key.CORPUS, corpus);
    flags.put(Key.LEDGER, ledger);
    flags.put(Key.RULES, rules);
    flags.put(Key.USE, use);
    flags.put(Key.PACKS, packs.pins().orElse(null));
    flags.values().removeIf(Objects::isNull);
    return flags;
  }

  /** The configuration file that was named. */
  public Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  /**
   * Weighs the options against environment, configuration and defaults; the other methods may be
   * called after it.
   *
   * @param failOn another flag, if the command has it
   */
  public Settings settle(Terminal terminal, Optional<FailOn> failOn) throws IOException {
    return settle(terminal, failOn, new CacheOptions());
  }

  /** As above, for a command that keeps results. */
  public Settings settle(Terminal terminal, Optional<FailOn> failOn, CacheOptions cache)
      throws IOException {
    Map<Key, String> flags = flags();
    cache.addTo(flags);
    failOn.ifPresent(verdict -> flags.put(Key.FAIL_ON, Vocabulary.id(verdict)));
    settings = ProjectSettings.of(terminal, config(), flags);
    return settings;
  }

  public Path corpus() {
    return settings.path(Key.CORPUS).orElseThrow();
  }

  public List<Authorization> authorizations() throws IOException {
    Optional<Path> named = settings.path(Key.LEDGER);
    return named.isPresent() ? PolicyFiles.ledger(named.get()) : LedgerFile.in(corpus()).read();
  }

  public PolicyData data() throws IOException {
    return data(settings.path(Key.RULES).orElse(null));
  }

  /** The rule packs beside the program's rules. */
  public List<RulePack> packs() throws IOException {
    Optional<Setting> pinned = settings.packs();
    return pinned.isEmpty()
        ? List.of()
        : PackFiles.open(pinned.get().value(), pinned.get().base(), PackFiles::read);
  }

  /** The policy that all of this makes. */
  public DroolsPolicy policy() throws IOException {
    return DroolsPolicy.of(data(), packs());
  }

  /** The rules that decide, as texts. */
  public RulesText rulesText() throws IOException {
    Optional<Path> folder = rules();
    return folder.isPresent() ? RulesText.read(folder.get()) : RulesText.bundled();
  }

  /** Where the rules come from, in words. */
  public String rulesName(List<RulePack> packs) {
    String tables = rules().map(folder -> ", tables of " + folder).orElse("");
    String own = packs.stream().map(pack -> ", rule pack " + pack).collect(Collectors.joining());
    return "of imprimatur " + ToolVersion.number() + tables + own;
  }

  /** The tables of a folder; if none is named, of {@code rules}, or those of the program. */
  public static PolicyData data(Path rules) throws IOException {
    Optional<Path> folder = folder(rules);
    return folder.isPresent() ? PolicyFiles.data(folder.get()) : PolicyData.bundled();
  }

  /** A warning for each file of rules in the folder that is not one of the program's own. */
  public List<Issue> unusedRules() throws IOException {
    Optional<Path> folder = rules().filter(Files::isDirectory);
    return folder.isEmpty()
        ? List.of()
        : RulesFolder.foreignRules(folder.get()).stream()
            .map(file -> Issue.warning(UNUSED_RULES, folder.get().resolve(file).toString()))
            .toList();
  }

  private Optional<Path> rules() {
    return folder(settings.path(Key.RULES).orElse(null));
  }

  private static Optional<Path> folder(Path rules) {
    return Optional.ofNullable(rules)
        .or(() -> Optional.of(DEFAULT_RULES).filter(r -> Files.isDirectory(r.resolve("data"))));
  }

  /** All that the options name, for the doctor. */
  public SetUp setUp(LocalDate today) {
    return new SetUp(corpus(), settings.path(Key.LEDGER), rules(), settings.path(Key.USE), today);
  }

  public IntendedUse use(LocalDate today) throws IOException {
    Optional<Path> file = settings.path(Key.USE);
    return file.isEmpty() ? IntendedUse.republication(today) : PolicyFiles.use(file.get(), today);
  }
}
