package imprimatur.cli.corpus;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.corpus.choose.ArticleFilter;
import imprimatur.cli.corpus.choose.CardProgress;
import imprimatur.cli.corpus.choose.Limit;
import imprimatur.cli.corpus.choose.Wanted;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.Selection;
import imprimatur.corpus.Words;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.pipeline.CorpusReading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur corpus search}. */
@Command(
    name = "search",
    description = {
      "Lists the articles that have all the words in their title or body, of a publisher, time,"
          + " language, terms.",
      "Words are found whole, whatever their case and accents, with or without an ending after an"
          + " apostrophe (Tarn's); several in quotation marks must stand in a row. The index tells"
          + " which articles have them. Single characters of scripts without spaces, --anywhere, and"
          + " --stance without words take reading every article, on all processors."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur corpus search --limit 20 'weir keeper'",
      "  imprimatur corpus search --publisher tarn --stance all-rights-reserved ferry"
    })
final class CorpusSearch implements Callable<Integer> {
  @ParentCommand private CorpusCommand corpus;
  @Mixin private ArticleFilter filter;
  @Mixin private Limit limit;
  @Mixin private AnswerFormat format;

  @Option(
      names = "--anywhere",
      description = "Find words in bylines, captions, notices and menus too.")
  private boolean anywhere;

  @Parameters(paramLabel = "WORD", arity = "0..*", description = "Words that the article has.")
  private List<String> given = List.of();

  @Override
  public Integer call() throws IOException {
    Words words = words();
    Wanted wanted = filter.wanted();
    return corpus.inFolder(opened -> list(opened.corpus(), words, wanted));
  }

  private Words words() {
    try {
      return Words.of(given);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private void list(Corpus articles, Words words, Wanted wanted) throws IOException {
    Selection selection =
        words.isEmpty() || anywhere ? Selection.all(articles) : articles.mayHave(words);
    AtomicBoolean found = new AtomicBoolean();
    try (TerminalProgress progress = new TerminalProgress(corpus.terminal())) {
      CardProgress cards = new CardProgress(selection, progress);
      try (Stream<Optional<ArticleCard>> each =
          CorpusReading.each(
              cards.cards(wanted),
              card -> fits(articles, words, wanted, card) ? Optional.of(card) : Optional.empty())) {
        Stream<ArticleCard> fitting = each.peek(one -> cards.done()).flatMap(Optional::stream);
        corpus.printer(format).list(limit.of(fitting).peek(one -> found.set(true)), progress::wipe);
      }
      limit.tell(corpus.terminal().err(), cards.left(), true);
    }
    if (!found.get()) {
      corpus.terminal().err().println("imprimatur: " + nothing(words));
    }
  }

  private String nothing(Words words) {
    if (words.isEmpty()) {
      return "no article fits";
    }
    return filter.isEmpty()
        ? "no article has all these words"
        : "no article that fits has all these words";
  }

  private boolean fits(Corpus articles, Words words, Wanted wanted, ArticleCard card)
      throws CorpusException {
    if (words.isEmpty() && !wanted.isOpen(card)) {
      return true;
    }
    return articles
        .get(card.ref().id())
        .filter(a -> anywhere ? words.areAnywhereIn(card, a) : words.areIn(card, a))
        .filter(wanted::fits)
        .isPresent();
  }
}
