package imprimatur.cli.scan;

import imprimatur.bundle.Evidence;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.ToolVersion;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.report.BundleOption;
import imprimatur.cli.report.ReportOptions;
import imprimatur.cli.settings.PolicyOptions;
import imprimatur.cli.settings.WebOptions;
import imprimatur.decide.PolicyData;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.gate.config.FailOn;
import imprimatur.gate.config.Settings;
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
import imprimatur.pipeline.CorpusDigest;
import imprimatur.pipeline.CorpusFolder;
import imprimatur.pipeline.CorpusGaps;
import imprimatur.pipeline.OrderedWork;
import imprimatur.pipeline.RulesText;
import imprimatur.pipeline.SubmissionLines;
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

  @Mixin private BatchOptions batchOptions;
  @Mixin private WebOptions web;

  @Override
  public Integer call() throws IOException {
    settings = policy.settle(main.terminal(), Optional.ofNullable(failOn));
    checkUsage();
    Clock clock = main.terminal().clock();
    ledger = policy.authorizations();
    use = policy.use(LocalDate.now(clock));
    rules = policy.rulesText();
    try (TerminalProgress progress = new TerminalProgress(main.terminal());
        CorpusFolder folder =
            CorpusFolder.open(policy.corpus(), Ingest.builder().build(), progress)) {
      ComplianceChecker checker =
          ComplianceChecker.builder(folder.corpus())
              .policy(policyOf(rules.data()))
              .authorizations(ledger)
              .use(use)
              .gaps(CorpusGaps.inEachDocument(folder, policy.corpus()))
              .build();
      List<Issue> issues = CorpusGaps.inTheRun(folder, policy.corpus());
      return batch == null
          ? documents(checker, issues, clock.instant(), progress, basis(folder))
          : batch(checker, issues);
    }
  }

  /** The lines of a batch name no cures. */
  private DroolsPolicy policyOf(PolicyData data) {
    DroolsPolicy whole = DroolsPolicy.of(data);
    return batch == null ? whole : whole.withoutCures();
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
      ComplianceChecker checker,
      List<Issue> issues,
      Instant now,
      TerminalProgress progress,
      Optional<Basis> basis)
      throws IOException {
    try (BundleOption filed = bundle) {
      CheckResult result = checked(checker, issues, now, progress, basis);
      reports.write(result, main.terminal());
      filed.write(
          bytes -> new Evidence(result, bytes, rules, ledger, use), reports, main.terminal());
      return code(result.checked(), result.verdict());
    }
  }

  private CheckResult checked(
      ComplianceChecker checker,
      List<Issue> issues,
      Instant now,
      TerminalProgress progress,
      Optional<Basis> basis)
      throws IOException {
    List<DocumentResult> results = new ArrayList<>();
    List<Issue> skipped = new ArrayList<>();
    Ingest ingest = ingest();
    try (Stream<ReadResult> read =
            inputs.stream()
                .flatMap(input -> ingest.read(input, Document.Role.SUBMISSION))
                .filter(result -> !isSkipped(result, skipped));
        OrderedWork<ReadResult, DocumentResult> work =
            new OrderedWork<>(read.iterator(), threads, checker::check)) {
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

  /** What the check is made with, for reports that are filed; who reads along need not wait. */
  private Optional<Basis> basis(CorpusFolder folder) throws IOException {
    return reports.filed() || bundle.named()
        ? Optional.of(
            new Basis(
                policy.corpus().toString(),
                folder.corpus().size(),
                CorpusDigest.of(folder.corpus()),
                policy.rulesName(),
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
