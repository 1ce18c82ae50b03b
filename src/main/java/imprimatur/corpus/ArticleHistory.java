package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.store.ArticleFields;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Writes what articles were into the index. Thread-safe. */
final class ArticleHistory {
  private final IndexWriter index;
  private final WriterView view;
  private final Optional<Clock> clock;

  /**
   * @param clock without it nothing is kept
   */
  ArticleHistory(IndexWriter index, WriterView view, Optional<Clock> clock) {
    this.index = index;
    this.view = view;
    this.clock = clock;
  }

  /** As far as it is known. */
  Optional<Instant> now() {
    return clock.map(c -> c.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * Keeps what an article was at the last commit: what came and went between two commits was never
   * there for anybody. Doing it twice does no harm; the last end counts.
   */
  void ended(String id, PastVersion.End end, String reason) throws IOException {
    Optional<PastVersion> version = version(id, end, reason, true);
    if (version.isPresent()) { // most articles are new
      keep(version.get(), view.committed().encoded(id));
    }
  }

  /** Keeps that an article was there until now, and none of its words. */
  void erased(String id, String reason) throws IOException {
    Optional<PastVersion> version = version(id, PastVersion.End.REMOVED, reason, false);
    if (version.isPresent()) {
      erase(version.get());
    }
  }

  /** Keeps none of the words of a version. */
  void erase(PastVersion version) throws IOException {
    keep(version.erased(), Optional.empty());
  }

  private Optional<PastVersion> version(
      String id, PastVersion.End end, String reason, boolean isKept) throws IOException {
    Optional<ArticleCard> card = view.committed().card(id);
    Optional<Instant> now = now();
    return card.isPresent() && now.isPresent()
        ? Optional.of(new PastVersion(card.get(), now.get(), end, reason, isKept))
        : Optional.empty();
  }

  /** Keeps a version, in place of what is kept of it. */
  void keep(PastVersion version, Optional<BytesRef> encoded) throws IOException {
    Term key = new Term(ArticleFields.PAST_KEY, ArticleFields.keyOf(version.card()));
    index.updateDocument(key, ArticleFields.ofPast(version, encoded));
  }
}
