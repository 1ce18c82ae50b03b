package imprimatur.pipeline;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.rights.Stance;
import imprimatur.rights.RightsExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the articles of a corpus on all processors. Stateless. */
public final class CorpusReading {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private CorpusReading() {}

  /** What is done with an article; called by several threads at a time. */
  @FunctionalInterface
  public interface Step<R> {
    R of(ArticleCard card) throws IOException;
  }

  /**
   * What comes of each article, in the order of the cards; only a few are under way at once, and
   * the cards are read by the thread that goes through the stream. It must be closed. As with
   * {@link Corpus#cards}, what goes wrong is an {@link UncheckedIOException}.
   */
  public static <R> Stream<R> each(Stream<ArticleCard> cards, Step<R> step) {
    Iterator<ArticleCard> each = cards.iterator();
    OrderedWork<ArticleCard, R> work =
        new OrderedWork<>(each, THREADS, card -> unchecked(card, step));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(work, Spliterator.ORDERED), false)
        .onClose(work::close);
  }

  private static <R> R unchecked(ArticleCard card, Step<R> step) {
    try {
      return step.of(card);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is done with the stance of an article. */
  @FunctionalInterface
  public interface StanceUse {
    void of(String id, Stance stance);
  }

  /** Reads anew on which terms each article stands; those that are told of come by id. */
  public static void stances(Corpus corpus, Progress progress, StanceUse use)
      throws CorpusException {
    RightsExtractor extractor = RightsExtractor.standard();
    try (Stream<Stated> all =
        each(
            corpus.cards(), card -> new Stated(card.ref().id(), stance(corpus, card, extractor)))) {
      int done = 0;
      for (Stated each : (Iterable<Stated>) all::iterator) {
        use.of(each.id(), each.stance());
        progress.part("reading rights", ++done, (double) done / corpus.size());
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CorpusException known) {
        throw known;
      }
      throw e;
    }
  }

  private record Stated(String id, Stance stance) {}

  private static Stance stance(Corpus corpus, ArticleCard card, RightsExtractor extractor)
      throws CorpusException {
    Optional<SourceArticle> article = corpus.get(card.ref().id());
    return article.map(a -> extractor.read(a.document()).stance()).orElse(Stance.NONE);
  }
}
