package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CardCodec;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.DocumentCodec;
import imprimatur.corpus.article.Origin;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.codec.StoreCodec;
import imprimatur.model.document.Document;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
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
  private static final double BULK_BUFFER_MB = 128;
  private static final int SEGMENTS_PER_TIER = 5;
  private static final int BULK_SEGMENTS_PER_TIER = 30;
  private static final int LOCKS = 64;

  private final String name;
  private final Directory directory;
  private final IndexWriter index;
  private final Function<Document, Tokens> tokenizer;
  private final Map<String, Optional<ArticleCard>> pending = new HashMap<>();
  private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();
  private Corpus committed;

  CorpusWriter(String name, Directory directory, Function<Document, Tokens> tokenizer)
      throws CorpusException {
    this.name = name;
    this.directory = directory;
    this.tokenizer = tokenizer;
    IndexWriter opened = null;
    try {
      opened = new IndexWriter(directory, configuration());
      opened.setLiveCommitData(IndexSignature.of(tokenizer).entrySet(), false);
      if (!DirectoryReader.indexExists(directory)) {
        opened.commit();
      }
      index = opened;
      committed = Corpus.of(name, directory);
      if (!committed.isBuiltWith(tokenizer)) {
        rebuild();
      }
    } catch (IOException | RuntimeException | AssertionError e) {
      IOUtils.closeWhileHandlingException(opened, committed, directory);
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
    CorpusWriter writer = new CorpusWriter(store.name(), store.create(), Tokenizer::tokenizeBody);
    try {
      store.complete();
      return writer;
    } catch (CorpusException e) {
      IOUtils.closeWhileHandlingException(writer);
      throw e;
    }
  }

  /** An empty corpus in memory, gone with the last reference to it. */
  public static CorpusWriter inMemory() throws CorpusException {
    return new CorpusWriter("in memory", new ByteBuffersDirectory(), Tokenizer::tokenizeBody);
  }

  private static IndexWriterConfig configuration() {
    IndexWriterConfig configuration = new IndexWriterConfig(null);
    configuration.setRAMBufferSizeMB(BUFFER_MB);
    configuration.setMergePolicy(merging(SEGMENTS_PER_TIER)); // look-ups pay for every segment
    configuration.setMergeScheduler(new QuietMerges());
    configuration.setCodec(new StoreCodec());
    configuration.setCommitOnClose(false);
    return configuration;
  }

  private static TieredMergePolicy merging(int segments) {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setSegmentsPerTier(segments);
    merging.setMaxMergeAtOnce(segments);
    return merging;
  }

  /** Says that many changes are to come, then {@link #compact}: until then little is merged. */
  public void expectMany() {
    index.getConfig().setRAMBufferSizeMB(BULK_BUFFER_MB);
    index.getConfig().setMergePolicy(merging(BULK_SEGMENTS_PER_TIER));
  }

  /** The next change fails in its turn and tells the user; the library would print a trace. */
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {}
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
    synchronized (lockOf(article.ref().id())) {
      Optional<ArticleCard> stored = find(article.ref().id());
      if (stored.isPresent() && isSame(stored.get(), hash, origin)) {
        if (!stored.get().origin().equals(origin)) {
          state(stored.get(), origin);
        }
        return false;
      }
      store(article, encoded, origin, stored.isPresent());
      return true;
    }
  }

  /** Two changes of one article must reach the index and its card in the same order. */
  private Object lockOf(String id) {
    return locks.get(Math.floorMod(id.hashCode(), LOCKS));
  }

  /**
   * @param replaces whether one of that id is stored: looking for it costs time
   */
  private void store(
      SourceArticle article, byte[] encoded, Optional<Origin> origin, boolean replaces)
      throws CorpusException {
    Tokens tokens = tokenizer.apply(article.document());
    ArticleCard card = ArticleFields.card(article, encoded, tokens, origin);
    boolean faulty = !article.document().issues().isEmpty();
    change(
        card.ref().id(),
        Optional.of(card),
        id -> {
          var fields = ArticleFields.of(card, encoded, tokens, faulty);
          if (replaces) {
            index.updateDocument(id, fields);
          } else {
            index.addDocument(fields);
          }
        });
  }

  /** Indexes every stored article anew, by the tokenizer of today. */
  private void rebuild() throws CorpusException {
    for (ArticleCard card : committed.cards()) {
      Optional<SourceArticle> article = committed.get(card.ref().id());
      if (article.isPresent()) {
        byte[] encoded = DocumentCodec.encode(article.get().document());
        store(article.get(), encoded, card.origin(), true);
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
   * @param stored its card as it was read
   * @return false, and nothing is changed, if another article has taken its place meanwhile
   * @throws IllegalArgumentException if one origin is synced and the other is not
   */
  public boolean restate(ArticleCard stored, Optional<Origin> origin) throws CorpusException {
    if (ArticleFields.isSynced(stored.origin()) != ArticleFields.isSynced(origin)) {
      throw new IllegalArgumentException("from " + stored.origin() + " to " + origin);
    }
    synchronized (lockOf(stored.ref().id())) {
      Optional<ArticleCard> now = find(stored.ref().id());
      boolean same = now.isPresent() && isSame(now.get(), stored.contentHash(), origin);
      if (same) {
        state(now.get(), origin);
      }
      return same;
    }
  }

  private void state(ArticleCard stored, Optional<Origin> origin) throws CorpusException {
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
    synchronized (lockOf(id)) {
      boolean known = find(id).isPresent();
      if (known) {
        change(id, Optional.empty(), index::deleteDocuments);
      }
      return known;
    }
  }

  /** The card of a stored article, uncommitted changes included. */
  public synchronized Optional<ArticleCard> find(String id) throws CorpusException {
    Optional<ArticleCard> changed = pending.get(id);
    return changed == null ? committed.card(id) : changed;
  }

  /** How many articles the last commit left. */
  synchronized int committedSize() {
    return committed.size();
  }

  /** Makes all changes so far durable and visible to whoever opens the corpus from now on. */
  public synchronized void commit() throws CorpusException {
    try {
      index.commit();
      Corpus fresh = Corpus.of(name, directory);
      committed.close();
      committed = fresh;
      pending.clear();
    } catch (IOException | RuntimeException | AssertionError e) {
      throw Failures.of(name, e);
    }
  }

  /**
   * Commits and brings the index into the form that answers fastest; worth it after many changes.
   * It rewrites the whole index.
   */
  public void compact() throws CorpusException {
    try {
      index.getConfig().setMergePolicy(merging(SEGMENTS_PER_TIER));
      index.forceMerge(1);
    } catch (IOException | RuntimeException | AssertionError e) {
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
      IOUtils.close(index::rollback, committed); // the directory lives on in corpora opened from it
    } catch (IOException | RuntimeException | AssertionError e) {
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
    } catch (IOException | RuntimeException | AssertionError e) {
      throw Failures.of(name, e);
    }
  }

  private interface Change {
    void apply(Term id) throws IOException;
  }
}
