package imprimatur.cli.corpus;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.PastVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus history}. */
@Command(
    name = "history",
    description = {
      "Lists what an article was: from when, until when, what became of it and why, its title; the"
          + " earliest first.",
      "'corpus show --as-of DATE' shows it as it stood on a day."
    },
    footer = {"", "Example:", "  imprimatur corpus history harbour-daily/bridge-closure"})
final class CorpusHistory implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;
  @Mixin private AnswerFormat format;

  @Parameters(paramLabel = "ID", description = "Of an article that is there, or was.")
  private String id;

  @Override
  public Integer call() throws IOException {
    return corpus.inFolder(
        opened -> {
          Corpus articles = opened.corpus();
          List<PastVersion> past = articles.past(id);
          Optional<ArticleCard> now = articles.card(id);
          if (past.isEmpty() && now.isEmpty()) {
            throw corpus.unknown(id);
          }
          new HistoryPrinter(corpus.terminal().out(), format.isJson()).print(past, now);
        });
  }
}
