package imprimatur.cli.scan;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.ToolVersion;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.report.ReportOptions;
import imprimatur.cli.settings.CacheOptions;
import imprimatur.cli.settings.PolicyOptions;
import imprimatur.cli.settings.WebOptions;
import imprimatur.gate.config.FailOn;
import imprimatur.gate.config.Settings;
import imprimatur.gate.project.ProjectCache;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.Verdict;
import imprimatur.pipeline.ComplianceChecker;
import imprimatur.pipeline.CorpusFolder;
import imprimatur.pipeline.CorpusGaps;
import imprimatur.pipeline.OrderedWork;
import imprimatur.pipeline.SubmissionLines;
import imprimatur.pipeline.cache.CachedChecks;
import imprimatur.pipeline.cache.Grounds;
import imprimatur.pipeline.cache.ResultCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description = "Exit with 1 from this verdict on: block (default), review or never.")
  private FailOn failOn;

  private Settings settings;

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

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Compare with the corpus as it stood at the end of that day, by universal time: without"
              + " what came later, with what was changed or taken out since.")
  private String day;

  @Mixin private CacheOptions cacheOptions;
  @Mixin private BatchOptions batchOptions;
  @Mixin private WebOptions web;

  @Override
  public Integer call() throws IOException {
    settings = policy.settle(main.terminal(), Optional.ofNullable(failOn), cacheOptions);
    checkUsage();
    Clock clock = main.terminal().clock();
    try (TerminalProgress progress = new TerminalProgress(main.terminal())) {
      var authorizations = policy.authorizations();
      var use = policy.use(LocalDate.now(clock));
      var data = policy.data();
      var packs = policy.packs();
      try (CorpusFolder folder = open(progress)) {
        List<Issue> gaps = CorpusGaps.inEachDocument(folder, policy.corpus());
        Grounds grounds = new Grounds(folder.corpus(), gaps, data, packs, authorizations, use);
        List<Issue> issues = CorpusGaps.inTheRun(folder, policy.corpus());
        return batch == null
            ? documents(grounds, issues, clock.instant(), progress, particulars(folder))
            : batch(grounds.checker(grounds.rules().withoutCures()), issues);
      }
    }
  }

  private CorpusFolder open(TerminalProgress progress) throws IOException {
    Optional<LocalDate> asOf = OptionValues.day("--as-of", day);
    Ingest ingest = Ingest.builder().build();
    CorpusFolder now =
        CorpusFolder.open(policy.corpus(), ingest, progress, main.terminal().clock());
    return asOf.isPresent() ? now.asOf(asOf.get()) : now;
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
      Map<String, String> particulars)
      throws IOException {
    List<DocumentResult> results = new ArrayList<>();
    List<Issue> skipped = new ArrayList<>();
    ResultCache cache = cache(now);
    CachedChecks checks = new CachedChecks(cache, grounds);
    try (cache;
        Stream<ReadResult> read =
            inputs.stream().flatMap(this::read).filter(result -> !isSkipped(result, skipped));
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
    CheckResult result = new CheckResult(ToolVersion.number(), now, results, issues, skipped);
    reports.write(result, main.terminal(), particulars);
    return code(result.checked(), result.verdict());
  }

  /** One text is checked faster than it is looked for. */
  private ResultCache cache(Instant now) {
    if (!cacheOptions.named() && inputs.stream().noneMatch(ScanCommand::isFolder)) {
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

  /** What the check was made with, for reports that are filed. */
  private Map<String, String> particulars(CorpusFolder folder) {
    Map<String, String> particulars = new LinkedHashMap<>();
    particulars.put("Corpus", policy.corpus() + ", " + folder.corpus().size() + " articles");
    particulars.put("Rules", policy.rulesName());
    return particulars;
  }

  private static boolean isSkipped(ReadResult result, List<Issue> skipped) {
    if (result instanceof ReadResult.Skipped) {
      skipped.add(result.refusal().orElseThrow());
      return true;
    }
    return false;
  }

  private Stream<ReadResult> read(String input) {
    Ingest ingest =
        Ingest.builder().standardInput(main.terminal().in()).limits(web.limits()).build();
    return ingest.read(input, Document.Role.SUBMISSION);
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
