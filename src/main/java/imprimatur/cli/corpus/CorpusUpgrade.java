package imprimatur.cli.corpus;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.corpus.CorpusWriter;
import imprimatur.pipeline.CorpusFolder;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus upgrade}. */
@Command(
    name = "upgrade",
    description = {
      "Brings a store of an earlier version of the program to the present form now; else the first"
          + " command that writes to it does.",
      "An earlier version of the program cannot read it any more then."
    },
    footer = {"", "Example:", "  imprimatur corpus upgrade"})
final class CorpusUpgrade implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;

  @Override
  public Integer call() throws IOException {
    CorpusFolder.requireFolder(corpus.folder());
    try (TerminalProgress progress = new TerminalProgress(corpus.terminal())) {
      progress.at("bringing the store to the form of this version of the program", 0, 0);
      CorpusWriter.open(corpus.folder(), corpus.terminal().clock()).close();
    }
    return ExitCode.CLEAR;
  }
}
