package imprimatur.cli.corpus;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.Program;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.corpus.choose.Limit;
import imprimatur.cli.settings.ProjectSettings;
import imprimatur.cli.settings.WebOptions;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusCheck;
import imprimatur.corpus.CorpusRepair;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.Selection;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.gate.config.Key;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Issue;
import imprimatur.pipeline.Progress;
import imprimatur.pipeline.sync.CorpusFolder;
import imprimatur.pipeline.sync.WriterAccess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code imprimatur corpus …}: keeps the source articles. */
@Command(
    name = "corpus",
    description = "Keeps the source articles that submissions are compared with.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CorpusShow.class,
      CorpusHistory.class,
      CorpusSearch.class,
      CorpusRemove.class,
      CorpusExport.class,
      CorpusExpire.class,
      CorpusStatistics.class,
      CorpusSync.class,
      CorpusBackupCommand.class,
      CorpusUpgrade.class
    },
    footer = {"", "Example:", "  imprimatur corpus list --corpus corpus"})
public final class CorpusCommand implements Runnable {
  @ParentCommand private Program main;
  @Spec private CommandSpec spec;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of the source articles; default: corpus.")
  private Path folder;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do with the corpus: a command is missing.");
  }

  /** The folder of the source articles. */
  Path folder() {
    try {
      return ProjectSettings.path(main.terminal(), Key.CORPUS, folder);
    } catch (IOException e) {
      throw new UsageException(e.getMessage());
    }
  }

  @Command(
      name = "add",
      description = "Takes in single articles: files or addresses.",
      footer = {"", "Example:", "  imprimatur corpus add https://example.org/2024/story.html"})
  int add(
      @Parameters(paramLabel = "FILE|URL", arity = "1..*", description = "What to take in.")
          List<String> places,
      @Mixin WebOptions web)
      throws IOException {
    return intake(Ingest.builder().limits(web.limits()).build()).take(places, false);
  }

  @Command(
      name = "import",
      description = {
        "Takes in many articles: folders; files of records (.jsonl, .ndjson; - for standard input), one"
            + " JSON object a line: {\"id\",\"title\",\"text\"|\"html\",\"url\",\"published\","
            + "\"publisher\",\"author\",\"rights\"}; WARC files; RSS and Atom feeds that hold the text;"
            + " sitemap files, whose pages are fetched as robots.txt allows; NewsML-G2 and ninjs items."
            + " Files may be packed by gzip or Zstandard.",
        "May be interrupted and repeated: what is stored already is passed over."
      },
      footer = {
        "",
        "Examples:",
        "  imprimatur corpus import archive.jsonl.zst",
        "  imprimatur corpus import --dry-run --rejects rejects.jsonl archive.jsonl.gz"
      })
  int importAll(
      @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folder or file.")
          List<String> places,
      @Option(names = "--dry-run", description = "Store nothing; say what would be stored.")
          boolean dry,
      @Option(
              names = "--rejects",
              paramLabel = "FILE",
              description = "Write records that are not stored to FILE, each with the reason.")
          Path rejects,
      @Mixin WebOptions web)
      throws IOException {
    ImportRun run = intake(Ingest.builder().limits(web.limits()).build()).dry(dry);
    if (rejects == null) {
      return run.take(places, true);
    }
    try (RejectsFile file = new RejectsFile(rejects)) {
      return run.rejects(file).take(places, true);
    }
  }

  @Command(
      name = "list",
      description =
          "Lists the articles: id, day, publisher, title. With --copies only those that print the text"
              + " of another one, each such group together, the earliest first.",
      footer = {
        "",
        "Examples:",
        "  imprimatur corpus list --format json",
        "  imprimatur corpus list --limit 20"
      })
  int list(
      @Option(names = "--copies", description = "Only articles of which there are copies.")
          boolean copies,
      @Mixin Limit limit,
      @Mixin AnswerFormat format)
      throws IOException {
    return inFolder(
        opened -> {
          Selection all = copies ? inGroups(opened.corpus()) : Selection.all(opened.corpus());
          printer(format).list(limit.of(all.cards()), () -> {});
          limit.tell(main.terminal().err(), limit.left(all.most()), false);
        });
  }

  private static Selection inGroups(Corpus corpus) throws CorpusException {
    List<ArticleCard> cards = new ArrayList<>();
    for (List<String> group : corpus.copyGroups()) {
      for (String id : group) {
        corpus.card(id).ifPresent(cards::add);
      }
    }
    return new Selection(cards.size(), cards.stream());
  }

  @Command(
      name = "verify",
      description = "Reads the whole store and says whether it is sound.",
      footer = {"", "Example:", "  imprimatur corpus verify"})
  int verify() throws IOException {
    CorpusFolder.requireFolder(folder());
    CorpusCheck check = check();
    PrintStream out = main.terminal().out();
    check.problems().forEach(out::println);
    if (check.isSound()) {
      out.println("sound: " + counted(check.articles(), "article"));
      return ExitCode.CLEAR;
    }
    out.println(
        "damaged: 'imprimatur corpus repair' saves what can be read; or restore "
            + folder().resolve(".imprimatur")
            + " from a copy");
    return ExitCode.USAGE;
  }

  private CorpusCheck check() throws CorpusException {
    try (TerminalProgress progress = new TerminalProgress(main.terminal())) {
      return CorpusCheck.of(
          folder(),
          (done, total) -> progress.part("checking articles", done, (double) done / total));
    }
  }

  @Command(
      name = "repair",
      description = {
        "Builds the index of a damaged store anew from the articles stored in it, and says what could"
            + " not be saved.",
        "The damaged index is kept beside the new one unless all was saved."
      },
      footer = {"", "Example:", "  imprimatur corpus repair"})
  int repair() throws IOException {
    CorpusFolder.requireFolder(folder());
    PrintStream out = main.terminal().out();
    if (isSound()) {
      out.println("sound: nothing to repair");
      return ExitCode.CLEAR;
    }
    CorpusRepair repair = CorpusRepair.of(folder());
    repair.lost().forEach(lost -> out.println("lost: " + lost));
    out.println("saved: " + counted(repair.saved(), "article"));
    repair.kept().ifPresent(kept -> out.println("the damaged index is kept in " + kept));
    return repair.lost().isEmpty() ? ExitCode.CLEAR : ExitCode.NOT_CHECKED;
  }

  private boolean isSound() throws CorpusException {
    try {
      return check().isSound();
    } catch (CorpusException e) {
      if (e.reason() == CorpusException.Reason.VERSION) {
        return false; // a flipped bit too can look like a later version; the repair looks closer
      }
      throw e;
    }
  }

  /** What is done with an opened folder. */
  interface Use {
    void of(CorpusFolder opened) throws IOException;
  }

  /** The exit code. */
  int inFolder(Use use) throws IOException {
    try (CorpusFolder opened = open()) {
      use.of(opened);
      opened.issues().forEach(main.terminal()::report);
      return code(opened.issues());
    } catch (UncheckedIOException e) {
      throw e.getCause(); // of a stream of articles
    }
  }

  /** The writer of the store, once nobody else writes to it. */
  CorpusWriter writer(Progress progress) throws CorpusException {
    return new WriterAccess(folder(), progress, main.terminal().clock()).open();
  }

  CorpusFolder open() throws CorpusException {
    try (TerminalProgress progress = new TerminalProgress(main.terminal())) {
      return CorpusFolder.open(
          folder(), Ingest.builder().build(), progress, main.terminal().clock());
    }
  }

  private ImportRun intake(Ingest ingest) {
    return new ImportRun(main.terminal(), folder(), ingest, main.terminal()::report);
  }

  static int code(List<Issue> issues) {
    boolean error = issues.stream().anyMatch(i -> i.severity() == Issue.Severity.ERROR);
    return error ? ExitCode.NOT_CHECKED : ExitCode.CLEAR;
  }

  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  Terminal terminal() {
    return main.terminal();
  }

  CorpusPrinter printer(AnswerFormat format) {
    return new CorpusPrinter(main.terminal().out(), format.isJson());
  }

  UsageException unknown(String id) {
    return new UsageException(
        "there is no article '"
            + id
            + "' in the corpus "
            + folder()
            + "; see 'imprimatur corpus list'");
  }
}
