package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CardCodec;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.DocumentCodec;
import imprimatur.corpus.article.Origin;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.store.ArticleFields;
import imprimatur.corpus.store.ContentSum;
import imprimatur.corpus.store.IndexConfiguration;
import imprimatur.corpus.store.IndexSignature;
import imprimatur.corpus.store.Store;
import imprimatur.model.document.Document;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * Changes a corpus; the only writer of it in all processes while it is open.
 *
 * <p>What {@link #commit} returned from survives anything short of losing the disk; what came after
 * is dropped by {@link #close} and by a crash alike. Thread-safe; the costly part of {@link #put}
 * runs in parallel.
 */
public final class CorpusWriter implements Closeable {
  private final Function<Document, Tokens> tokenizer;
  private final IndexSession session;
  private final IndexWriter index;
  private final ArticleHistory history;

  /** Whether all articles were indexed anew when this was opened. */
  private final boolean isFresh;

  /**
   * @param clock tells since when an article is held; without it nothing is said of that, and what
   *     is changed leaves no trace
   */
  CorpusWriter(
      String name, Directory directory, Function<Document, Tokens> tokenizer, Optional<Clock> clock)
      throws CorpusException {
    this.tokenizer = tokenizer;
    session = new IndexSession(name, directory, IndexSignature.of(tokenizer));
    index = session.index();
    history = new ArticleHistory(index, session.view(), clock);
    isFresh = !session.view().committed().isBuiltWith(tokenizer);
    try {
      if (isFresh) {
        indexAnew();
      }
    } catch (IOException | RuntimeException | AssertionError e) {
      IOUtils.closeWhileHandlingException(session, directory);
      throw e;
    }
  }

  /**
   * Opens the store of a corpus folder for changes, and makes it if there is none. A store whose
   * index was built by a version of the program that splits texts in another way is indexed anew,
   * which takes its time. Words whose erasing was cut off are erased to the end.
   *
   * @param clock tells since when an article is held
   * @throws CorpusException if another writer is open, the store is damaged or of another version,
   *     or the folder cannot be written
   */
  public static CorpusWriter open(Path folder, Clock clock) throws CorpusException {
    Store store = Store.in(folder);
    CorpusWriter writer =
        new CorpusWriter(store.name(), store.create(), Tokenizer::tokenizeBody, Optional.of(clock));
    try {
      store.complete();
      if (writer.session.isShreddingDue()) {
        writer.shred();
      }
      return writer;
    } catch (CorpusException e) {
      IOUtils.closeWhileHandlingException(writer);
      throw e;
    }
  }

  /**
   * An empty corpus in memory, gone with the last reference to it; it knows no time and keeps no
   * history.
   */
  public static CorpusWriter inMemory() throws CorpusException {
    return new CorpusWriter(
        "in memory", new ByteBuffersDirectory(), Tokenizer::tokenizeBody, Optional.empty());
  }

  /** Says that many changes are to come, then {@link #compact}: until then little is merged. */
  public void expectMany() {
    IndexConfiguration.forMany(index.getConfig());
  }

  /** As {@link #put(SourceArticle, Optional)} for an article of unstated origin. */
  public boolean put(SourceArticle article) throws CorpusException {
    return put(article, Optional.empty());
  }

  /**
   * Stores an article, in place of the one with the same id if there is one.
   *
   * @return false if the very same article was stored already, by content hash, and synced or not
   *     as now; its origin is updated all the same
   */
  public boolean put(SourceArticle article, Optional<Origin> origin) throws CorpusException {
    byte[] encoded = DocumentCodec.encode(article.document());
    String hash = ArticleFields.contentHash(article, encoded);
    synchronized (session.lockOf(article.ref().id())) {
      Optional<ArticleCard> stored = find(article.ref().id());
      if (stored.isPresent() && isSame(stored.get(), hash, origin)) {
        if (!stored.get().origin().equals(origin)) {
          state(stored.get(), origin);
        }
        return false;
      }
      session.together(
          () -> {
            history.ended(article.ref().id(), PastVersion.End.REPLACED, "");
            store(article, encoded, hash, origin, history.now(), stored);
          });
      return true;
    }
  }

  /**
   * Stores an article with all that its card says, in place of the one with the same id, without
   * any trace in the history: what is copied from another store.
   */
  void restore(SourceArticle article, ArticleCard card) throws CorpusException {
    byte[] encoded = DocumentCodec.encode(article.document());
    String id = card.ref().id();
    synchronized (session.lockOf(id)) {
      String hash = ArticleFields.contentHash(article, encoded);
      Optional<ArticleCard> stored = find(id);
      session.together(() -> store(article, encoded, hash, card.origin(), card.since(), stored));
    }
  }

  /** As {@link #restore(SourceArticle, ArticleCard)} for what an article was. */
  void restore(PastVersion version, Optional<SourceArticle> article) throws CorpusException {
    session.write(
        () ->
            history.keep(
                version, article.map(a -> new BytesRef(DocumentCodec.encode(a.document())))));
  }

  /**
   * @param hash of its content
   * @param before the card of what is stored under that id
   */
  private void store(
      SourceArticle article,
      byte[] encoded,
      String hash,
      Optional<Origin> origin,
      Optional<Instant> since,
      Optional<ArticleCard> before)
      throws CorpusException {
    Indexed indexed = indexed(article, encoded, hash, origin, since);
    session.change(
        before,
        Optional.of(indexed.card()),
        id -> {
          if (before.isPresent()) {
            index.updateDocument(id, indexed.fields());
          } else {
            index.addDocument(indexed.fields());
          }
        });
  }

  /** An article as the index takes it; its fields can be gone through once. */
  private record Indexed(ArticleCard card, Iterable<IndexableField> fields) {}

  private Indexed indexed(
      SourceArticle article,
      byte[] encoded,
      String hash,
      Optional<Origin> origin,
      Optional<Instant> since) {
    Tokens tokens = tokenizer.apply(article.document());
    ArticleCard card = ArticleFields.card(article, hash, tokens, origin, since);
    boolean faulty = !article.document().issues().isEmpty();
    return new Indexed(card, ArticleFields.of(card, encoded, tokens, faulty));
  }

  /**
   * Commits; indexes every stored article anew, by the tokenizer of today, unless that was done
   * when this was opened; commits. Nobody may change anything meanwhile.
   */
  public void rebuild() throws CorpusException {
    commit();
    if (!isFresh) {
      indexAnew();
    }
  }

  /** In one commit: half of an index built in another way would be worse than an old one. */
  private void indexAnew() throws CorpusException {
    Corpus committed = session.view().committed();
    AtomicReference<ContentSum> sum = new AtomicReference<>(ContentSum.EMPTY);
    committed.forEach(
        card -> {
          Optional<SourceArticle> article = committed.get(card.ref().id());
          if (article.isPresent()) {
            ArticleCard anew = indexAnew(article.get(), card);
            sum.updateAndGet(s -> s.plus(anew));
          }
        });
    session.view().rewritten(sum.get());
    commit();
  }

  /** Without a note of it for each of them: there may be millions. */
  private ArticleCard indexAnew(SourceArticle article, ArticleCard card) throws CorpusException {
    byte[] encoded = DocumentCodec.encode(article.document());
    String hash = ArticleFields.contentHash(article, encoded);
    Indexed anew = indexed(article, encoded, hash, card.origin(), card.since());
    Term id = new Term(ArticleFields.ID, card.ref().id());
    session.write(() -> index.updateDocument(id, anew.fields()));
    return anew.card();
  }

  private static boolean isSame(ArticleCard stored, String hash, Optional<Origin> origin) {
    return stored.contentHash().equals(hash)
        && ArticleFields.isSynced(stored.origin()) == ArticleFields.isSynced(origin);
  }

  /**
   * Says that a stored article, unchanged, has now this origin.
   *
   * @param stored its card as it was read
   * @return false, and nothing is changed, if another article has taken its place meanwhile
   * @throws IllegalArgumentException if one origin is synced and the other is not
   */
  public boolean restate(ArticleCard stored, Optional<Origin> origin) throws CorpusException {
    if (ArticleFields.isSynced(stored.origin()) != ArticleFields.isSynced(origin)) {
      throw new IllegalArgumentException("from " + stored.origin() + " to " + origin);
    }
    synchronized (session.lockOf(stored.ref().id())) {
      Optional<ArticleCard> now = find(stored.ref().id());
      boolean same = now.isPresent() && isSame(now.get(), stored.contentHash(), origin);
      if (same) {
        state(now.get(), origin);
      }
      return same;
    }
  }

  private void state(ArticleCard stored, Optional<Origin> origin) throws CorpusException {
    ArticleCard card = stored.from(origin);
    BytesRef bytes = new BytesRef(CardCodec.encode(card));
    session.together(
        () ->
            session.change(
                Optional.of(stored),
                Optional.of(card),
                id -> index.updateBinaryDocValue(id, ArticleFields.CARD, bytes)));
  }

  /**
   * Takes an article out. What it was is kept.
   *
   * @param reason for the history; may be empty
   * @return false if there was none of that id
   */
  public boolean remove(String id, String reason) throws CorpusException {
    synchronized (session.lockOf(id)) {
      Optional<ArticleCard> stored = find(id);
      if (stored.isPresent()) {
        session.together(
            () -> {
              history.ended(id, PastVersion.End.REMOVED, reason);
              session.change(stored, Optional.empty(), index::deleteDocuments);
            });
      }
      return stored.isPresent();
    }
  }

  /**
   * Takes articles out with the words of all that they were: what may not be kept. That they were
   * there remains known. Commits before and after; {@link #shred} is to follow, by whoever opens
   * the store next if need be.
   *
   * @param reason for the history; may be empty
   * @return how many there were, or had been with words still kept
   */
  public int erase(Collection<String> ids, String reason) throws CorpusException {
    return erase(ids, id -> true, reason);
  }

  /**
   * As {@link #erase}, but only those that are still what they were when their cards were read.
   *
   * @return how many that were
   */
  public int eraseUnchanged(Collection<ArticleCard> cards, String reason) throws CorpusException {
    Map<String, ArticleCard> known = new LinkedHashMap<>();
    cards.forEach(card -> known.put(card.ref().id(), card));
    return erase(
        known.keySet(),
        id -> {
          ArticleCard card = known.get(id);
          return find(id).filter(now -> isSame(now, card.contentHash(), card.origin())).isPresent();
        },
        reason);
  }

  private int erase(Collection<String> ids, Wanted wanted, String reason) throws CorpusException {
    commit();
    int erased = 0;
    for (String id : Set.copyOf(ids)) {
      synchronized (session.lockOf(id)) {
        erased += wanted.isSo(id) && erase(id, reason) ? 1 : 0;
      }
    }
    commit();
    return erased;
  }

  private boolean erase(String id, String reason) throws CorpusException {
    Optional<ArticleCard> stored = find(id);
    List<PastVersion> kept =
        session.view().committed().past(id).stream().filter(PastVersion::isKept).toList();
    if (stored.isEmpty() && kept.isEmpty()) {
      return false;
    }
    session.together(
        () -> {
          session.requireShredding();
          for (PastVersion version : kept) {
            history.erase(version);
          }
          if (stored.isPresent()) {
            history.erased(id, reason);
            session.change(stored, Optional.empty(), index::deleteDocuments);
          }
        });
    return true;
  }

  /** Writes every segment anew that has something erased, which else remains on the disk. */
  public void shred() throws CorpusException {
    session.shred();
  }

  /** The card of a stored article, uncommitted changes included. */
  public Optional<ArticleCard> find(String id) throws CorpusException {
    return session.view().find(id);
  }

  /** How many articles the last commit left. */
  int committedSize() {
    return session.view().committed().size();
  }

  /** Makes all changes so far durable and visible to whoever opens the corpus from now on. */
  public void commit() throws CorpusException {
    session.commit();
  }

  /**
   * Commits and brings the index into a form that answers fast. After changes to a good part of it
   * that is {@link #compact}; after fewer only what would be merged anyway, so that a day's
   * articles do not cost as much as the archive.
   *
   * @param changes since this was opened
   */
  public void compactAfter(long changes) throws CorpusException {
    session.compactAfter(changes);
  }

  /** Commits and writes the whole index anew as one segment, which answers fastest. */
  public void compact() throws CorpusException {
    session.compact();
  }

  /** The corpus as of the last commit; to be closed by the caller. */
  public Corpus open() throws CorpusException {
    return session.open();
  }

  /** Ends writing; drops what was not committed. */
  @Override
  public void close() throws CorpusException {
    session.close();
  }

  private interface Wanted {
    boolean isSo(String id) throws CorpusException;
  }
}
