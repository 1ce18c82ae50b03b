package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.store.Failures;
import imprimatur.corpus.store.SalvagedSegment;
import imprimatur.corpus.store.SegmentList;
import imprimatur.corpus.store.Store;
import imprimatur.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Bits;

/**
 * The result of building the index of a damaged store anew from the articles stored in it.
 *
 * @param saved how many articles could be read whole, and are in the new index
 * @param lost what could not be saved, one phrase each; empty if all was
 * @param kept where the damaged index was put; absent if all was saved, and it was deleted
 */
public record CorpusRepair(int saved, List<String> lost, Optional<Path> kept) {
  private static final int COMMIT_EVERY = 1_000;

  public CorpusRepair {
    lost = List.copyOf(lost);
  }

  /**
   * Repairs the store of a corpus folder; nobody may write meanwhile. The store is as it was until
   * the new index is complete; cut short, the repair can be repeated.
   *
   * @throws CorpusException if there is no store, it is of a later version, another process writes
   *     to it, or the disk fails
   */
  public static CorpusRepair of(Path folder) throws CorpusException {
    Store store = Store.in(folder);
    try {
      store.prepareRepair();
      Repair repair = new Repair(store);
      repair.run();
      Optional<Path> kept = store.replaceIndex(repair.lost.isEmpty());
      return new CorpusRepair(repair.saved, repair.lost, kept);
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      throw Failures.of(store.name(), e);
    }
  }

  private static final class Repair {
    private final Store store;
    private final List<String> lost = new ArrayList<>();
    private int saved;

    private Repair(Store store) {
      this.store = store;
    }

    private void run() throws IOException {
      try (Directory old = store.damagedIndex();
          Lock lock = old.obtainLock(IndexWriter.WRITE_LOCK_NAME);
          CorpusWriter writer =
              new CorpusWriter(
                  store.name(), store.newIndex(), Tokenizer::tokenizeBody, Optional.empty())) {
        lock.ensureValid();
        SegmentList list = SegmentList.of(old);
        lost.addAll(list.lost());
        if (list.guessed()) {
          lost.add("the list of segments: whether one is missing cannot be told");
        }
        for (SegmentCommitInfo segment : list.segments()) {
          save(old, segment, writer);
        }
        writer.commit();
        saved = writer.committedSize();
      }
    }

    private void save(Directory old, SegmentCommitInfo segment, CorpusWriter writer)
        throws IOException {
      Optional<Bits> live = live(old, segment);
      if (live.isEmpty()) {
        return;
      }
      try (SalvagedSegment articles = new SalvagedSegment(old, segment)) {
        save(articles, live.get(), writer);
      } catch (CorpusException e) {
        throw e; // of the new index
      } catch (IOException | RuntimeException | AssertionError | InternalError e) {
        lost.add(number(SegmentList.count(live.get())) + " of segment " + segment.info.name);
      }
    }

    /** An article that was removed must not come back. */
    private Optional<Bits> live(Directory old, SegmentCommitInfo segment) {
      try {
        return Optional.of(SegmentList.live(old, segment));
      } catch (IOException | RuntimeException | InternalError e) {
        lost.add(
            "segment "
                + segment.info.name
                + " with up to "
                + number(segment.info.maxDoc())
                + ": which of them were removed cannot be read");
        return Optional.empty();
      }
    }

    private void save(SalvagedSegment articles, Bits live, CorpusWriter writer)
        throws CorpusException {
      int nameless = 0;
      for (int i = 0; i < articles.size(); i++) {
        Optional<PastVersion> past = articles.past(i);
        if (live.get(i) && past.isPresent()) {
          save(articles, i, past.get(), writer);
        } else if (live.get(i)) {
          Optional<ArticleCard> card = articles.card(i);
          nameless += card.isPresent() ? 0 : 1;
          if (card.isPresent()) {
            save(articles.article(i, card.get()), card.get(), writer);
          }
        }
      }
      if (nameless > 0) {
        lost.add(number(nameless) + " whose names cannot be read");
      }
    }

    private void save(SalvagedSegment articles, int number, PastVersion past, CorpusWriter writer)
        throws CorpusException {
      Optional<SourceArticle> article = articles.article(number, past.card());
      if (past.isKept() && article.isEmpty()) {
        lost.add("an earlier version of article " + past.card().ref().id());
        writer.restore(past.erased(), Optional.empty());
      } else {
        writer.restore(past, article);
      }
    }

    private void save(Optional<SourceArticle> article, ArticleCard card, CorpusWriter writer)
        throws CorpusException {
      if (article.isEmpty()) {
        lost.add("article " + card.ref().id());
        return;
      }
      writer.restore(article.get(), card);
      if (++saved % COMMIT_EVERY == 0) {
        writer.commit();
      }
    }

    private static String number(int articles) {
      return articles == 1 ? "1 article" : articles + " articles";
    }
  }
}
