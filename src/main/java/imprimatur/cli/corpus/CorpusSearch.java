package imprimatur.cli.corpus;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.corpus.article.ArticleCard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus search}. */
@Command(
    name = "search",
    description =
        "Lists the articles that have all the words, of a publisher, time, language, terms.",
    footer = {
      "",
      "Example:",
      "  imprimatur corpus search --publisher tarn --stance all-rights-reserved ferry"
    })
final class CorpusSearch implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;
  @Mixin private ArticleFilter filter;
  @Mixin private AnswerFormat format;

  @Parameters(paramLabel = "WORD", arity = "0..*", description = "Words that the text has.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException {
    return corpus.inFolder(
        opened -> {
          List<ArticleCard> found = new ArrayList<>();
          filter.forEach(opened.corpus(), words, (card, article) -> found.add(card));
          corpus.printer(format).list(found);
        });
  }
}
