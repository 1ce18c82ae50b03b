package imprimatur.cli.reading;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.settings.WebOptions;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.notation.JsonText;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur extract}. */
@Command(
    name = "extract",
    description =
        "Prints the article in a page or file: body, title, authors, date, agency, credits.",
    footer = {
      "",
      "Examples:",
      "  imprimatur extract page.html",
      "  imprimatur extract --format json pages/ > articles.json"
    })
public final class ExtractCommand implements Callable<Integer> {
  /** Forms of the output. */
  enum Form {
    TEXT,
    JSON
  }

  @ParentCommand private Program main;
  @Mixin private WebOptions web;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default) or json: one object with an entry for each input.")
  private Form form;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders, addresses, or - for standard input.")
  private List<String> inputs;

  private final Map<String, Object> articles = new LinkedHashMap<>();

  @Override
  public Integer call() {
    Ingest ingest =
        Ingest.builder().standardInput(main.terminal().in()).limits(web.limits()).build();
    int code = ExitCode.CLEAR;
    for (String input : inputs) {
      try (Stream<ReadResult> results = ingest.read(input, Document.Role.SOURCE)) {
        for (Iterator<ReadResult> i = results.iterator(); i.hasNext(); ) {
          code = Math.max(code, take(i.next()));
        }
      }
    }
    if (form == Form.JSON) {
      main.terminal().out().print(JsonText.pretty(articles));
    }
    return code;
  }

  private int take(ReadResult result) {
    if (result.refusal().isPresent()) {
      return report(result.refusal().get());
    }
    Document document = ((ReadResult.Read) result).document();
    ExtractedArticle article = new ExtractedArticle(document);
    if (form == Form.JSON) {
      String key = articles.containsKey(article.key()) ? document.uri() : article.key();
      articles.put(key, article.values());
    } else {
      main.terminal().out().print((articles.isEmpty() ? "" : "\n") + article.text());
      articles.put(document.uri(), true);
    }
    return document.issues().stream().mapToInt(this::report).max().orElse(ExitCode.CLEAR);
  }

  /** Prints the issue; the exit code that it asks for. */
  private int report(Issue issue) {
    boolean error = issue.severity() == Issue.Severity.ERROR;
    main.terminal()
        .err()
        .println((error ? "error: " : "warning: ") + issue.where() + ": " + issue.message());
    return error ? ExitCode.NOT_CHECKED : ExitCode.CLEAR;
  }
}
