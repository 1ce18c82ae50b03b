package imprimatur.cli.corpus;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.corpus.CorpusWriter;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus upgrade}. */
@Command(
    name = "upgrade",
    description = {
      "Indexes all stored articles anew: after a new version of the program, whose index may know"
          + " more of them, such as their copies.",
      "A store of an earlier version is read as it is; written to, it cannot be read by that version"
          + " any more."
    },
    footer = {"", "Example:", "  imprimatur corpus upgrade"})
final class CorpusUpgrade implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;

  @Override
  public Integer call() throws IOException {
    CorpusFolder.requireFolder(corpus.folder());
    try (TerminalProgress progress = new TerminalProgress(corpus.terminal())) {
      progress.at("indexing all articles anew", 0, 0);
      try (CorpusWriter writer = corpus.writer(progress)) {
        writer.rebuild();
        writer.compact();
      }
    }
    return ExitCode.CLEAR;
  }
}
