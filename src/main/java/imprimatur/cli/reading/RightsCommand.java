package imprimatur.cli.reading;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.LicenceLookup;
import imprimatur.cli.settings.WebOptions;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.rights.RightsStatement;
import imprimatur.notation.JsonText;
import imprimatur.odrl.statement.StatementPolicy;
import imprimatur.rights.RightsExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur rights}. */
@Command(
    name = "rights",
    description =
        "Prints the rights statement of a page or notice: who holds what, on which terms, in which"
            + " words.",
    footer = {
      "",
      "Examples:",
      "  imprimatur rights page.html",
      "  imprimatur rights --format json pages/ > rights.json",
      "  imprimatur rights --format odrl page.html > policy.jsonld",
      "  imprimatur rights --jsonl notices.jsonl"
    })
public final class RightsCommand implements Callable<Integer> {
  /** Forms of the output. */
  enum Form {
    TEXT,
    JSON,
    ODRL
  }

  @ParentCommand private Program main;
  @Mixin private WebOptions web;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description =
          "text (default); json: a list with an entry for each document; odrl: an ODRL 2.2 policy"
              + " as JSON-LD, a list of them for several documents.")
  private Form form;

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description =
          "A batch of notices, one {\"id\",\"text\"} a line, or - for standard input; answers one"
              + " line of JSON each, with the stance null and the issues for a broken line. A"
              + " notice that names nobody is its site's, if the line gives the address or title"
              + " of that as \"source\".")
  private String batch;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Files, folders, addresses, or - for standard input.")
  private List<String> inputs = List.of();

  /** Made when the command runs: its forms take a moment to load. */
  private RightsExtractor extractor;

  private final LicenceLookup licences = new LicenceLookup();

  private final List<Map<String, Object>> answers = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (batch == null ? inputs.isEmpty() : !inputs.isEmpty()) {
      throw new UsageException(
          "Say what to read: either INPUT… or --jsonl FILE. Example: imprimatur rights page.html");
    }
    if (batch != null && form == Form.ODRL) {
      throw new UsageException("--format odrl is for documents, --jsonl answers in lines of JSON");
    }
    extractor = RightsExtractor.standard();
    return batch == null ? documents() : batch();
  }

  private int documents() throws IOException {
    Ingest ingest =
        Ingest.builder().standardInput(main.terminal().in()).limits(web.limits()).build();
    int code = ExitCode.CLEAR;
    boolean first = true;
    for (String input : inputs) {
      try (Stream<ReadResult> results = ingest.read(input, Document.Role.SOURCE)) {
        for (Iterator<ReadResult> i = results.iterator(); i.hasNext(); ) {
          code = Math.max(code, take(i.next(), first));
          first = false;
        }
      }
    }
    if (form == Form.JSON) {
      main.terminal().out().print(JsonText.pretty(answers));
    } else if (form == Form.ODRL && !answers.isEmpty()) {
      Object policies = answers.size() == 1 ? answers.get(0) : answers;
      main.terminal().out().print(JsonText.pretty(policies));
    }
    return code;
  }

  private int take(ReadResult result, boolean first) throws IOException {
    if (result.refusal().isPresent()) {
      return report(result.refusal().get());
    }
    Document document = ((ReadResult.Read) result).document();
    RightsStatement rights = extractor.read(document);
    if (form == Form.JSON) {
      answers.add(RightsFields.full(document.uri(), rights));
    } else if (form == Form.ODRL) {
      answers.add(StatementPolicy.of(document.uri(), rights, licences.of(rights)));
    } else {
      main.terminal().out().print((first ? "" : "\n") + RightsText.of(document.uri(), rights));
    }
    return document.issues().stream().mapToInt(this::report).max().orElse(ExitCode.CLEAR);
  }

  private int batch() throws IOException {
    try (InputStream in = open();
        BufferedReader lines = NoticeLines.reader(in)) {
      NoticeLines notices = new NoticeLines(batch, lines);
      int code = ExitCode.CLEAR;
      for (NoticeLines.Line line = notices.next(); line != null; line = notices.next()) {
        line.notice().ifPresent(this::answer);
        if (line.issue().isPresent()) {
          answer(RightsFields.broken(line.id(), line.issue().get()));
          code = Math.max(code, report(line.issue().get()));
        }
      }
      return code;
    }
  }

  private void answer(NoticeLines.Notice notice) {
    RightsStatement rights =
        notice
            .source()
            .map(source -> extractor.readNotice(notice.text(), source))
            .orElseGet(() -> extractor.readNotice(notice.text()));
    answer(RightsFields.compact(notice.id(), rights));
  }

  private void answer(Map<String, Object> fields) {
    main.terminal().out().print(JsonText.compact(fields) + "\n");
  }

  private InputStream open() {
    try {
      return batch.equals("-") ? main.terminal().in() : Files.newInputStream(Path.of(batch));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new UsageException(
          "cannot read " + batch + ": there is no such file, or no permission");
    }
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
