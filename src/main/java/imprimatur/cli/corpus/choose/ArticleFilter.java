package imprimatur.cli.corpus.choose;

import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.Terminal;
import imprimatur.cli.console.TerminalProgress;
import imprimatur.cli.console.UsageException;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.Selection;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.rights.Stance;
import imprimatur.pipeline.CorpusReading;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Chooses articles of a corpus; what is not asked for matches everything. */
public final class ArticleFilter {
  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Only of a publisher or holder of rights whose name contains NAME.")
  private String publisher;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only published on that day or later.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Only published on that day or earlier.")
  private String to;

  @Option(names = "--language", paramLabel = "TAG", description = "Only in that language: en.")
  private String language;

  @Option(
      names = "--stance",
      paramLabel = "STANCE",
      description = "Only on such terms, as 'corpus show' names them: all-rights-reserved.")
  private String stance;

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return publisher == null && from == null && to == null && language == null && stance == null;
  }

  /** What is asked for. */
  public Wanted wanted() {
    return new Wanted(
        Optional.ofNullable(publisher),
        OptionValues.day("--from", from),
        OptionValues.day("--to", to),
        Optional.ofNullable(language),
        stance());
  }

  private Optional<Stance> stance() {
    try {
      return Optional.ofNullable(stance).map(Stance::of);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--stance " + stance + " is none that 'corpus show' names");
    }
  }

  /** What is made of an article that was chosen; called by several threads at a time. */
  public interface Step<R> {
    R of(ArticleCard card, SourceArticle article);
  }

  /**
   * Goes through the articles by id; only those whose cards fit are read, several at a time.
   *
   * @param use of what was made of each
   */
  public <R> void forEach(Corpus corpus, Terminal terminal, Step<R> step, Consumer<R> use) {
    Wanted wanted = wanted();
    try (TerminalProgress progress = new TerminalProgress(terminal);
        Stream<Optional<R>> each =
            CorpusReading.each(
                new CardProgress(Selection.all(corpus), progress).cards(wanted),
                card ->
                    corpus
                        .get(card.ref().id())
                        .filter(wanted::fits)
                        .map(article -> step.of(card, article)))) {
      each.flatMap(Optional::stream).peek(r -> progress.wipe()).forEach(use);
    }
  }
}
