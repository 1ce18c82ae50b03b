package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.store.ContentSum;
import java.io.Closeable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a writer sees: the articles of the last commit and what was changed since. Thread-safe. */
final class WriterView implements Closeable {
  private final Map<String, Optional<ArticleCard>> pending = new HashMap<>();
  private Corpus committed;
  private ContentSum sum;

  /**
   * @param committed closed with this view
   */
  WriterView(Corpus committed) throws CorpusException {
    this.committed = committed;
    sum = committed.contentSum();
  }

  /** The last commit. */
  synchronized Corpus committed() {
    return committed;
  }

  /** The card of an article as it is now. */
  synchronized Optional<ArticleCard> find(String id) throws CorpusException {
    Optional<ArticleCard> changed = pending.get(id);
    return changed == null ? committed.card(id) : changed;
  }

  /** Notes that an article has changed from one card to another. */
  synchronized void changed(String id, Optional<ArticleCard> from, Optional<ArticleCard> to) {
    ContentSum now = from.isPresent() ? sum.minus(from.get()) : sum;
    sum = to.isPresent() ? now.plus(to.get()) : now;
    pending.put(id, to);
  }

  /** Notes that all articles were written anew, with cards that say the same but of their words. */
  synchronized void rewritten(ContentSum now) {
    sum = now;
  }

  /** Of the articles as they are now. */
  synchronized ContentSum sum() {
    return sum;
  }

  /** Puts a new commit, which has all changes, in the place of the last one. */
  synchronized void renew(Corpus fresh) throws CorpusException {
    Corpus last = committed;
    committed = fresh;
    pending.clear();
    last.close();
  }

  @Override
  public synchronized void close() throws CorpusException {
    committed.close();
  }
}
