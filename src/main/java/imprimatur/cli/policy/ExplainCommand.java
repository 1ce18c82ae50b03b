package imprimatur.cli.policy;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.report.ReportedFinding;
import imprimatur.cli.settings.PolicyOptions;
import imprimatur.cli.settings.WebOptions;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.finding.explanation.ExplainedDecision;
import imprimatur.pipeline.ComplianceChecker;
import imprimatur.pipeline.sync.CorpusFolder;
import imprimatur.pipeline.sync.CorpusGaps;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur explain}. */
@Command(
    name = "explain",
    description = {
      "Says why a document is judged as it is: what was seen and tried, the clause and what it beats,"
          + " what almost applied, and what would clear it.",
      "Exit codes: 0 explained, 2 usage or policy file, 3 could not be checked, 4 bug."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur explain drafts/post.md",
      "  imprimatur explain --use use.yaml --finding 1 drafts/post.md",
      "  imprimatur explain report.json 3f9a07c2"
    })
public final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private Program main;

  @Parameters(
      index = "0",
      paramLabel = "INPUT",
      description = "A file, an address, - for standard input; or, with FINDING, a report as JSON.")
  private String input;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FINDING",
      description =
          "Fingerprint, or its beginning, of the finding of the report that is to be explained;"
              + " its document is read and judged again.")
  private String fingerprint;

  @Option(
      names = "--finding",
      paramLabel = "N",
      description = "Explain only this finding, as numbered by scan and by explain.")
  private Integer finding;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Explain only what this rule says or almost says.")
  private String rule;

  @Mixin private PolicyOptions policy;
  @Mixin private AnswerFormat format;
  @Mixin private WebOptions web;

  @Override
  public Integer call() throws IOException {
    policy.settle(main.terminal(), Optional.empty());
    CorpusFolder.requireFolder(policy.corpus());
    Optional<ReportedFinding> reported =
        Optional.ofNullable(fingerprint).map(begin -> ReportedFinding.find(input, begin, main));
    String subject = reported.map(ReportedFinding::uri).orElse(input);
    List<ReadResult> read = read(subject);
    if (read.size() != 1) {
      throw new UsageException(subject + " is not one document: explain takes one.");
    }
    if (read.get(0).refusal().isPresent()) {
      main.terminal().report(read.get(0).refusal().get());
      return ExitCode.NOT_CHECKED;
    }
    Document document = ((ReadResult.Read) read.get(0)).document();
    ExplanationView view =
        new ExplanationView(document, explained(document))
            .only(reported.map(ReportedFinding::fingerprint))
            .only(finding, rule);
    main.terminal()
        .out()
        .print(format.isJson() ? view.json() : view.text(Math.min(100, main.terminal().width())));
    return ExitCode.CLEAR;
  }

  private List<ReadResult> read(String subject) {
    Ingest ingest =
        Ingest.builder().standardInput(main.terminal().in()).limits(web.limits()).build();
    try (Stream<ReadResult> results = ingest.read(subject, Document.Role.SUBMISSION)) {
      return results.limit(2).toList();
    }
  }

  private ExplainedDecision explained(Document document) throws IOException {
    DroolsPolicy rules = policy.policy();
    try (TerminalProgress progress = new TerminalProgress(main.terminal());
        CorpusFolder folder =
            CorpusFolder.open(
                policy.corpus(), Ingest.builder().build(), progress, main.terminal().clock())) {
      CorpusGaps.inTheRun(folder, policy.corpus()).forEach(main.terminal()::report);
      ComplianceChecker checker =
          ComplianceChecker.builder(folder.corpus())
              .policy(rules)
              .authorizations(policy.authorizations())
              .use(policy.use(LocalDate.now(main.terminal().clock())))
              .build();
      progress.wipe();
      return rules.explain(checker.facts(document));
    }
  }
}
