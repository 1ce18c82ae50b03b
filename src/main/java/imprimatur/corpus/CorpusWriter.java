package imprimatur.corpus;

import imprimatur.model.document.Document;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
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
  private static final double BUFFER_MB = 64;
  private static final int SEGMENTS_PER_TIER = 5;

  private final String name;
  private final Directory directory;
  private final IndexWriter index;
  private final Function<Document, Tokens> tokenizer;
  private final Map<String, Optional<ArticleCard>> pending = new HashMap<>();
  private Corpus committed;

  CorpusWriter(String name, Directory directory, Function<Document, Tokens> tokenizer)
      throws CorpusException {
    this.name = name;
    this.directory = directory;
    this.tokenizer = tokenizer;
    IndexWriter opened = null;
    try {
      boolean fresh = Corpus.isEmpty(directory);
      opened = new IndexWriter(directory, configuration());
      opened.setLiveCommitData(IndexSignature.of(tokenizer).entrySet(), false);
      if (fresh) {
        opened.commit();
      }
      index = opened;
      committed = Corpus.of(name, directory);
      if (!committed.isBuiltWith(tokenizer)) {
        rebuild();
      }
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(opened, directory);
      throw Failures.of(name, e);
    }
  }

  /**
   * Opens the store of a corpus folder for changes, and makes it if there is none. A store whose
   * index was built by a version of the program that splits texts in another way is indexed anew,
   * which takes its time.
   *
   * @throws CorpusException if another writer is open, the store is damaged or of another version,
   *     or the folder cannot be written
   */
  public static CorpusWriter open(Path folder) throws CorpusException {
    Store store = Store.in(folder);
    return new CorpusWriter(store.name(), store.create(), Tokenizer::tokenizeBody);
  }

  /** An empty corpus in memory, gone with the last reference to it. */
  public static CorpusWriter inMemory() throws CorpusException {
    return new CorpusWriter("in memory", new ByteBuffersDirectory(), Tokenizer::tokenizeBody);
  }

  private static IndexWriterConfig configuration() {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setSegmentsPerTier(SEGMENTS_PER_TIER); // look-ups pay for every segment
    IndexWriterConfig configuration = new IndexWriterConfig(null);
    configuration.setRAMBufferSizeMB(BUFFER_MB);
    configuration.setMergePolicy(merging);
    configuration.setCommitOnClose(false);
    return configuration;
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
    Optional<ArticleCard> stored = find(article.ref().id());
    if (stored.isPresent() && isSame(stored.get(), hash, origin)) {
      if (!stored.get().origin().equals(origin)) {
        restate(stored.get(), origin);
      }
      return false;
    }
    store(article, encoded, origin);
    return true;
  }

  private void store(SourceArticle article, byte[] encoded, Optional<Origin> origin)
      throws CorpusException {
    Tokens tokens = tokenizer.apply(article.document());
    ArticleCard card = ArticleFields.card(article, encoded, tokens, origin);
    change(
        card.ref().id(),
        Optional.of(card),
        id -> index.updateDocument(id, ArticleFields.of(card, encoded, tokens)));
  }

  /** Indexes every stored article anew, by the tokenizer of today. */
  private void rebuild() throws CorpusException {
    for (ArticleCard card : committed.cards()) {
      Optional<SourceArticle> article = committed.get(card.ref().id());
      if (article.isPresent()) {
        byte[] encoded = DocumentCodec.encode(article.get().document());
        store(article.get(), encoded, card.origin());
      }
    }
    commit();
  }

  private static boolean isSame(ArticleCard stored, String hash, Optional<Origin> origin) {
    return stored.contentHash().equals(hash)
        && ArticleFields.isSynced(stored.origin()) == ArticleFields.isSynced(origin);
  }

  /**
   * Says that a stored article, unchanged, has now this origin.
   *
   * @throws IllegalArgumentException if one origin is synced and the other is not
   */
  public void restate(ArticleCard stored, Optional<Origin> origin) throws CorpusException {
    if (ArticleFields.isSynced(stored.origin()) != ArticleFields.isSynced(origin)) {
      throw new IllegalArgumentException("from " + stored.origin() + " to " + origin);
    }
    ArticleCard card =
        new ArticleCard(
            stored.ref(),
            stored.language(),
            stored.textUnits(),
            stored.words(),
            stored.contentHash(),
            origin);
    BytesRef bytes = new BytesRef(CardCodec.encode(card));
    change(
        card.ref().id(),
        Optional.of(card),
        id -> index.updateBinaryDocValue(id, ArticleFields.CARD, bytes));
  }

  /**
   * Takes an article out.
   *
   * @return false if there was none of that id
   */
  public boolean remove(String id) throws CorpusException {
    boolean known = find(id).isPresent();
    if (known) {
      change(id, Optional.empty(), index::deleteDocuments);
    }
    return known;
  }

  /** The card of a stored article, uncommitted changes included. */
  public synchronized Optional<ArticleCard> find(String id) throws CorpusException {
    Optional<ArticleCard> changed = pending.get(id);
    return changed == null ? committed.card(id) : changed;
  }

  /** Makes all changes so far durable and visible to whoever opens the corpus from now on. */
  public synchronized void commit() throws CorpusException {
    try {
      index.commit();
      Corpus fresh = Corpus.of(name, directory);
      committed.close();
      committed = fresh;
      pending.clear();
    } catch (IOException | AlreadyClosedException e) {
      throw Failures.of(name, e);
    }
  }

  /**
   * Commits and brings the index into the form that answers fastest; worth it after many changes.
   * It rewrites the whole index.
   */
  public void compact() throws CorpusException {
    try {
      index.forceMerge(1);
    } catch (IOException | AlreadyClosedException e) {
      throw Failures.of(name, e);
    }
    commit();
  }

  /** The corpus as of the last commit; to be closed by the caller. */
  public Corpus open() throws CorpusException {
    return Corpus.of(name, directory);
  }

  /** Ends writing; drops what was not committed. */
  @Override
  public synchronized void close() throws CorpusException {
    try {
      index.rollback();
      committed.close(); // the directory lives on in the corpora opened from it
    } catch (IOException e) {
      throw Failures.of(name, e);
    }
  }

  /** The index first: a commit in between then forgets nothing. */
  private void change(String id, Optional<ArticleCard> card, Change change) throws CorpusException {
    try {
      change.apply(new Term(ArticleFields.ID, id));
      synchronized (this) {
        pending.put(id, card);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw Failures.of(name, e);
    }
  }

  private interface Change {
    void apply(Term id) throws IOException;
  }
}
