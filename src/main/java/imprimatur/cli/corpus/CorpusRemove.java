package imprimatur.cli.corpus;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.Origin;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus remove}. */
@Command(
    name = "remove",
    description = {
      "Takes articles out of the store, such as those that were retracted. What they were stays in"
          + " the history, for checks as of an earlier day.",
      "With --erase their words go too, also those of articles that were taken out before."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur corpus remove story-1a2b3c4d --reason 'retracted by the publisher'",
      "  imprimatur corpus remove --erase story-1a2b3c4d"
    })
final class CorpusRemove implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;

  @Parameters(paramLabel = "ID", arity = "1..*", description = "As listed.")
  private List<String> ids;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Kept in the history.")
  private String reason = "";

  @Option(
      names = "--erase",
      description = "Keep no words of theirs nor titles, only that they were there.")
  private boolean erase;

  @Override
  public Integer call() throws IOException {
    int count;
    try (CorpusFolder opened = corpus.open();
        TerminalProgress progress = new TerminalProgress(corpus.terminal());
        CorpusWriter writer = corpus.writer(progress)) {
      for (String id : ids) {
        check(opened.corpus(), id);
      }
      count = remove(writer);
    }
    String verb = erase ? "erased " : "removed ";
    corpus
        .terminal()
        .err()
        .println("imprimatur: " + verb + CorpusCommand.counted(count, "article"));
    return ExitCode.CLEAR;
  }

  private int remove(CorpusWriter writer) throws IOException {
    int count = 0;
    if (erase) {
      count = writer.erase(ids, reason);
      writer.shred();
      return count;
    }
    for (String id : ids) {
      count += writer.remove(id, reason) ? 1 : 0;
    }
    writer.commit();
    return count;
  }

  private void check(Corpus opened, String id) throws IOException {
    Optional<ArticleCard> card = opened.card(id);
    if (card.isEmpty() && !(erase && !opened.past(id).isEmpty())) {
      throw corpus.unknown(id);
    }
    Optional<Origin> file = card.flatMap(ArticleCard::origin).filter(Origin::synced);
    if (file.isPresent()) {
      throw new UsageException(
          "article '%s' is the file %s of the corpus folder; delete or move that file instead"
              .formatted(id, corpus.folder().resolve(file.get().path())));
    }
  }
}
