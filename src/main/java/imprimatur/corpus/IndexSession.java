package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.store.ArticleFields;
import imprimatur.corpus.store.CommitData;
import imprimatur.corpus.store.ContentSum;
import imprimatur.corpus.store.Failures;
import imprimatur.corpus.store.IndexConfiguration;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An index that is open for changes: it keeps what a commit says of itself in step with the
 * articles of the index, and gives every failure the words of a {@link CorpusException}.
 * Thread-safe.
 */
final class IndexSession implements Closeable {
  private static final int LOCKS = 64;

  /** One change to so many articles is worth writing the whole index anew. */
  private static final int WORTH_ALL = 10;

  private final String name;
  private final Directory directory;
  private final Map<String, String> signature;
  private final IndexWriter index;
  private final WriterView view;
  private final ReadWriteLock committing = new ReentrantReadWriteLock();
  private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

  /** What the library was last told to keep with a commit. */
  private Map<String, String> handed;

  /** Whether erased words are still on the disk; changed while {@link #committing} is held. */
  private boolean shreddingDue;

  /**
   * Opens an index, and makes it if there is none.
   *
   * @param directory closed if this fails
   * @param signature of what the index is built with from now on
   */
  IndexSession(String name, Directory directory, Map<String, String> signature)
      throws CorpusException {
    this.name = name;
    this.directory = directory;
    this.signature = signature;
    IndexWriter opened = null;
    try {
      opened = new IndexWriter(directory, IndexConfiguration.standard());
      if (!DirectoryReader.indexExists(directory)) {
        handed = CommitData.toKeep(signature, ContentSum.EMPTY, false);
        opened.setLiveCommitData(handed.entrySet(), false);
        opened.commit();
      }
      index = opened;
      view = new WriterView(Corpus.of(name, directory));
      handed = view.committed().commitData().kept();
      shreddingDue = view.committed().commitData().isShreddingDue();
    } catch (IOException | RuntimeException | AssertionError e) {
      IOUtils.closeWhileHandlingException(opened, directory);
      throw Failures.of(name, e);
    }
  }

  IndexWriter index() {
    return index;
  }

  WriterView view() {
    return view;
  }

  /** Two changes of one article must reach the index and its card in the same order. */
  Object lockOf(String id) {
    return locks.get(Math.floorMod(id.hashCode(), LOCKS));
  }

  /** A change of the index. */
  interface Step {
    void run() throws IOException;
  }

  /** Changes that are committed together or not at all. */
  void together(Step step) throws CorpusException {
    committing.readLock().lock();
    try {
      write(step);
    } finally {
      committing.readLock().unlock();
    }
  }

  /** A change of what the index holds under an id. */
  interface Change {
    void apply(Term id) throws IOException;
  }

  /**
   * Changes an article; within {@link #together}, for what is kept with a commit says which
   * articles it has.
   */
  void change(Optional<ArticleCard> before, Optional<ArticleCard> after, Change change)
      throws CorpusException {
    String id = after.or(() -> before).orElseThrow().ref().id();
    write(() -> change.apply(new Term(ArticleFields.ID, id)));
    view.changed(id, before, after);
  }

  /** Does something with the index. */
  void write(Step step) throws CorpusException {
    try {
      step.run();
    } catch (IOException | RuntimeException | AssertionError e) {
      throw Failures.of(name, e);
    }
  }

  /** Says, within {@link #together}, that words are erased which are still on the disk. */
  void requireShredding() {
    shreddingDue = true;
  }

  boolean isShreddingDue() {
    return shreddingDue;
  }

  void commit() throws CorpusException {
    committing.writeLock().lock();
    try {
      write(this::commitAll);
    } finally {
      committing.writeLock().unlock();
    }
  }

  private void commitAll() throws IOException {
    Map<String, String> data = CommitData.toKeep(signature, view.sum(), shreddingDue);
    if (!data.equals(handed)) {
      index.setLiveCommitData(data.entrySet(), false);
      handed = data;
    }
    index.commit();
    view.renew(open());
  }

  void shred() throws CorpusException {
    commit();
    write(index::forceMergeDeletes);
    shreddingDue = false;
    commit();
  }

  void compactAfter(long changes) throws CorpusException {
    commit();
    if (changes * WORTH_ALL >= view.committed().size()) {
      compact();
    } else {
      IndexConfiguration.forFew(index.getConfig());
      write(() -> IndexConfiguration.merge(index));
      commit();
    }
  }

  void compact() throws CorpusException {
    IndexConfiguration.forFew(index.getConfig());
    write(() -> index.forceMerge(1));
    commit();
  }

  Corpus open() throws CorpusException {
    return Corpus.of(name, directory);
  }

  /** Drops what was not committed; the directory lives on in corpora opened from it. */
  @Override
  public void close() throws CorpusException {
    write(() -> IOUtils.close(index::rollback, view));
  }
}
