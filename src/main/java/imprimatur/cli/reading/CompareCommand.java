package imprimatur.cli.reading;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.WebOptions;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.notation.JsonText;
import imprimatur.pipeline.Comparison;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur compare}. */
@Command(
    name = "compare",
    description = "Shows what one document takes from another, passages side by side.",
    footer = {"", "Example:", "  imprimatur compare draft.md article.html"})
public final class CompareCommand implements Callable<Integer> {
  /** Forms of the output. */
  enum Form {
    TEXT,
    JSON
  }

  @ParentCommand private Program main;
  @Mixin private WebOptions web;

  @Parameters(index = "0", paramLabel = "A", description = "The document that may take.")
  private String submission;

  @Parameters(index = "1", paramLabel = "B", description = "The document that may be taken from.")
  private String source;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default) or json.")
  private Form form;

  private int code = ExitCode.CLEAR;

  @Override
  public Integer call() {
    Ingest ingest =
        Ingest.builder().standardInput(main.terminal().in()).limits(web.limits()).build();
    List<Document> first = read(ingest, submission, Document.Role.SUBMISSION);
    List<Document> second = read(ingest, source, Document.Role.SOURCE);
    if (!first.isEmpty() && !second.isEmpty()) {
      Comparison comparison = Comparison.of(first.get(0), second.get(0));
      comparison.disguises().forEach(this::report);
      ComparisonView view = new ComparisonView(comparison, main.terminal().width());
      main.terminal().out().print(form == Form.JSON ? JsonText.pretty(view.values()) : view.text());
    }
    return code;
  }

  /** The document at {@code location}; none if it cannot be read, which is reported. */
  private List<Document> read(Ingest ingest, String location, Document.Role role) {
    try (Stream<ReadResult> results = ingest.read(location, role)) {
      List<ReadResult> all = results.limit(2).toList();
      if (all.size() != 1) {
        throw new UsageException(location + " is not one document: compare takes two files.");
      }
      if (all.get(0).refusal().isPresent()) {
        report(all.get(0).refusal().get());
        code = ExitCode.NOT_CHECKED; // whatever it is, nothing was compared
        return List.of();
      }
      Document document = ((ReadResult.Read) all.get(0)).document();
      document.issues().forEach(this::report);
      return List.of(document);
    }
  }

  private void report(Issue issue) {
    boolean error = issue.severity() == Issue.Severity.ERROR;
    main.terminal()
        .err()
        .println((error ? "error: " : "warning: ") + issue.where() + ": " + issue.message());
    code = error ? ExitCode.NOT_CHECKED : code;
  }
}
