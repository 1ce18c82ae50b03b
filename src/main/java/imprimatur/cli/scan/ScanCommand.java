package imprimatur.cli.scan;

import imprimatur.bundle.Evidence;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.ToolVersion;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.report.BundleOption;
import imprimatur.cli.report.ReportOptions;
import imprimatur.cli.settings.AsOfOption;
import imprimatur.cli.settings.CacheOptions;
import imprimatur.cli.settings.PolicyOptions;
import imprimatur.cli.settings.WebOptions;
import imprimatur.decide.drools.RulePack;
import imprimatur.gate.config.FailOn;
import imprimatur.gate.config.Settings;
import imprimatur.gate.project.ProjectCache;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.Basis;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Verdict;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.ComplianceChecker;
import imprimatur.pipeline.OrderedWork;
import imprimatur.pipeline.cache.CachedChecks;
import imprimatur.pipeline.cache.Grounds;
import imprimatur.pipeline.cache.ResultCache;
import imprimatur.pipeline.intake.SubmissionLines;
import imprimatur.pipeline.policy.RulesText;
import imprimatur.pipeline.sync.CorpusFolder;
import imprimatur.pipeline.sync.CorpusGaps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur scan}. */
@Command(
    name = "scan",
    description = {
      "Checks documents against the corpus: whose text they reuse, where, on which terms, and whether"
          + " they may be published.",
      "Exit codes: 0 clear, 1 findings at or over --fail-on, 2 usage or policy file, 3 something could"
          + " not be checked, 4 bug."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur scan drafts/post.md",
      "  imprimatur scan --use use.yaml --format text --format html=report.html drafts/",
      "  imprimatur scan --bundle evidence.zip drafts/post.md",
      "  imprimatur scan --as-of 2026-01-31 drafts/post.md",
      "  imprimatur scan --jsonl submissions.jsonl > answers.jsonl",
      "  imprimatur scan --jsonl submissions.jsonl --unordered --resume answers.jsonl"
    })
public final class ScanCommand implements Callable<Integer> {
  @ParentCommand private Program main;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Files, folders, addresses, or - for standard input.")
  private List<String> inputs = List.of();

  @Mixin private PolicyOptions policy;
  @Mixin private ReportOptions reports;
  @Mixin private BundleOption bundle;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description = "Exit with 1 from this verdict on: block (default), review or never.")
  private FailOn failOn;

  private Settings settings;
  private List<Authorization> ledger;
  private IntendedUse use;
  private RulesText rules;
  private List<RulePack> packs;

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description =
          "A batch, one {\"id\",\"text\"} a line, or - for standard input; answers one line each, in"
              + " order.")
  private String batch;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents checked at the same time; default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private AsOfOption past;
  @Mixin private CacheOptions cacheOptions;
  @Mixin private BatchOptions batchOptions;
  @Mixin private WebOptions web;

  @Override
  public Integer call() throws IOException {
    settings = policy.settle(main.terminal(), Optional.ofNullable(failOn), cacheOptions);
    checkUsage();
    Clock clock = main.terminal().clock();
    ledger = policy.authorizations();
    use = policy.use(LocalDate.now(clock));
    rules = policy.rulesText();
    packs = policy.packs();
    try (TerminalProgress progress = new TerminalProgress(main.terminal());
        CorpusFolder folder = open(progress)) {
      List<Issue> gaps = CorpusGaps.inEachDocument(folder, policy.corpus());
      Grounds grounds = new Grounds(folder.corpus(), gaps, rules.data(), packs, ledger, use);
      List<Issue> issues = CorpusGaps.inTheRun(folder, policy.corpus());
      return batch == null
          ? documents(grounds, issues, clock.instant(), progress, basis(folder))
          : batch(grounds.checker(grounds.rules().withoutCures()), issues);
    }
  }

  private CorpusFolder open(TerminalProgress progress) throws IOException {
    Clock clock = main.terminal().clock();
    Optional<LocalDate> asOf = past.day(clock);
    Ingest ingest = Ingest.builder().build();
    return CorpusFolder.open(policy.corpus(), ingest, progress, clock, asOf);
  }

  private void checkUsage() throws IOException {
    if (batch == null ? inputs.isEmpty() : !inputs.isEmpty()) {
      throw new UsageException(
          "Say what to check: either INPUT… or --jsonl FILE. Example: imprimatur scan drafts/post.md");
    }
    if (threads < 1) {
      throw new UsageException("--threads " + threads + " is below 1");
    }
    if (batch != null && reports.named()) {
      throw new UsageException(
          "--format does not go with --jsonl, which always answers one line of JSON each");
    }
    if (batch != null && bundle.named()) {
      throw new UsageException("--bundle does not go with --jsonl, whose answers are no evidence");
    }
    if (batch == null && batchOptions.named()) {
      throw new UsageException("--unordered and --resume go with --jsonl only");
    }
    reports.check();
    settings.failOn();
    CorpusFolder.requireFolder(policy.corpus());
    policy.unusedRules().forEach(main.terminal()::report);
  }

  private int documents(
      Grounds grounds,
      List<Issue> issues,
      Instant now,
      TerminalProgress progress,
      Optional<Basis> basis)
      throws IOException {
    try (BundleOption filed = bundle) {
      CheckResult result = checked(grounds, issues, now, progress, basis);
      reports.write(result, main.terminal());
      filed.write(
          bytes -> new Evidence(result, bytes, rules, packs, ledger, use),
          reports,
          main.terminal());
      return code(result.checked(), result.verdict());
    }
  }

  private CheckResult checked(
      Grounds grounds,
      List<Issue> issues,
      Instant now,
      TerminalProgress progress,
      Optional<Basis> basis)
      throws IOException {
    List<DocumentResult> results = new ArrayList<>();
    List<Issue> skipped = new ArrayList<>();
    ResultCache cache = cache(now);
    CachedChecks checks = new CachedChecks(cache, grounds);
    Ingest ingest = ingest();
    try (cache;
        Stream<ReadResult> read =
            inputs.stream()
                .flatMap(input -> ingest.read(input, Document.Role.SUBMISSION))
                .filter(result -> !isSkipped(result, skipped));
        OrderedWork<ReadResult, DocumentResult> work =
            new OrderedWork<>(read.iterator(), threads, checks::read)) {
      while (work.hasNext()) {
        results.add(work.next());
        progress.at("checking", results.size(), 0);
      }
    }
    progress.wipe();
    if (results.isEmpty()) {
      throw new UsageException(
          "there is no document in "
              + String.join(", ", inputs)
              + (skipped.isEmpty() ? "" : ", only files without text: " + skipped.size()));
    }
    return new CheckResult(ToolVersion.number(), now, results, issues, skipped, basis);
  }

  /** One text is checked faster than it is looked for. */
  private ResultCache cache(Instant now) {
    boolean evidence = bundle.named(); // which is decided afresh, from texts that no cache keeps
    if (evidence
        || past.isNamed() // of which no key tells: words are counted as they are today
        || (!cacheOptions.named() && inputs.stream().noneMatch(ScanCommand::isFolder))) {
      return ResultCache.none();
    }
    ProjectCache cache = ProjectCache.in(Path.of(""), settings, main.terminal().environment(), now);
    cache.refusal().ifPresent(main.terminal()::report);
    return cache.cache();
  }

  private static boolean isFolder(String input) {
    try {
      return Files.isDirectory(Path.of(input));
    } catch (InvalidPathException e) {
      return false; // an address
    }
  }

  /** What the check is made with, for reports that are filed; who reads along need not wait. */
  private Optional<Basis> basis(CorpusFolder folder) throws IOException {
    return reports.filed() || bundle.named()
        ? Optional.of(
            new Basis(
                policy.corpus().toString(),
                folder.corpus().size(),
                folder.corpus().digest(),
                policy.rulesName(packs),
                rules.digest()))
        : Optional.empty();
  }

  private static boolean isSkipped(ReadResult result, List<Issue> skipped) {
    if (result instanceof ReadResult.Skipped) {
      skipped.add(result.refusal().orElseThrow());
      return true;
    }
    return false;
  }

  private Ingest ingest() throws IOException {
    return Ingest.builder()
        .standardInput(main.terminal().in())
        .limits(web.limits())
        .keeper(bundle.keeper())
        .build();
  }

  private int batch(ComplianceChecker checker, List<Issue> issues) throws IOException {
    issues.forEach(main.terminal()::report);
    boolean whole = issues.stream().noneMatch(i -> i.severity() == Issue.Severity.ERROR);
    BatchRun run = new BatchRun(checker, threads, batchOptions);
    try (SubmissionLines lines = new SubmissionLines(batch, open(), Ingest.builder().build())) {
      run.answer(lines, main.terminal().out());
    }
    return code(whole && run.checked(), run.worst());
  }

  private InputStream open() throws IOException {
    try {
      return batch.equals("-") ? main.terminal().in() : Files.newInputStream(Path.of(batch));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(
          "cannot read " + batch + ": there is no such file, or no permission");
    }
  }

  private int code(boolean checked, Verdict verdict) {
    if (!checked) {
      return ExitCode.NOT_CHECKED;
    }
    return settings.failOn().fails(verdict) ? ExitCode.FINDINGS : ExitCode.CLEAR;
  }
}
