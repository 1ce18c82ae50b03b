package imprimatur.cli.corpus;

import imprimatur.cli.console.Terminal;
import imprimatur.pipeline.sync.CorpusFolder;
import imprimatur.pipeline.sync.FolderWatch;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus sync}. */
@Command(
    name = "sync",
    description = {
      "Brings the store in step with the article files of the corpus folder: new, changed, renamed"
          + " and deleted ones. Every command does so when it opens the corpus; this one says what it"
          + " did.",
      "A file that cannot be read is reported, and what is stored of it stays."
    },
    footer = {"", "Examples:", "  imprimatur corpus sync", "  imprimatur corpus sync --watch"})
final class CorpusSync implements Callable<Integer> {
  /** What a pass may take to finish when the program is told to stop. */
  private static final long PATIENCE_SECONDS = 30;

  @ParentCommand private CorpusCommand corpus;

  @Option(names = "--watch", description = "Go on whenever files change, until Ctrl-C.")
  private boolean watch;

  @Override
  public Integer call() throws IOException {
    if (!watch) {
      return pass();
    }
    CorpusFolder.requireFolder(corpus.folder());
    CountDownLatch done = new CountDownLatch(1);
    try (FolderWatch changes = FolderWatch.of(corpus.folder())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(changes, done)));
      int code = pass();
      corpus.terminal().err().println("imprimatur: watching " + corpus.folder() + " …");
      while (changes.await()) {
        code = pass();
      }
      return code;
    } finally {
      done.countDown();
    }
  }

  /** Lets a pass that is under way finish. */
  private void stop(FolderWatch changes, CountDownLatch done) {
    try {
      changes.close();
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        corpus.terminal().err().println("imprimatur: stopped before the last pass was done");
      }
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int pass() throws IOException {
    Terminal terminal = corpus.terminal();
    try (CorpusFolder opened = corpus.open()) {
      opened.issues().forEach(terminal::report);
      if (!watch || !opened.summary().isEmpty()) {
        terminal.err().println("imprimatur: " + opened.summary().inWords());
      }
      return CorpusCommand.code(opened.issues());
    }
  }
}
