package imprimatur.pipeline.sync;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.corpus.article.SourceArticle;
import java.io.Closeable;
import java.util.Optional;

/**
 * The store that a folder is synced into. It is opened for writing only when there is something to
 * write: a file that cannot be read must not make every run wait for a lock. A store that may not
 * be written is copied into memory instead. Not thread-safe.
 */
final class SyncTarget implements Closeable {
  private final Optional<Corpus> before;
  private final WriterAccess access;
  private Optional<CorpusWriter> writer = Optional.empty();
  private Optional<CorpusException> refusal = Optional.empty();

  SyncTarget(Optional<Corpus> before, WriterAccess access) {
    this.before = before;
    this.access = access;
  }

  /** Whether the index can be searched as it is. */
  boolean isCurrent() throws CorpusException {
    return before.isEmpty() || before.get().isCurrent();
  }

  /** Has an index of another version of the program built anew. */
  void bringUpToDate() throws CorpusException {
    if (!isCurrent()) {
      access
          .progress()
          .at("building the index of the corpus anew for this version of the program", 0, 0);
      writer();
    }
  }

  /** What is stored under an id. */
  Optional<ArticleCard> find(String id) throws CorpusException {
    if (writer.isPresent()) {
      return writer.get().find(id);
    }
    return before.isPresent() ? before.get().card(id) : Optional.empty();
  }

  /**
   * The writer; waits for another process to finish.
   *
   * @throws CorpusException if that takes too long, or the store is damaged
   */
  CorpusWriter writer() throws CorpusException {
    if (writer.isEmpty()) {
      writer = Optional.of(open());
    }
    return writer.get();
  }

  /** The writer if it can be had without waiting and without a copy in memory. */
  Optional<CorpusWriter> writerAtOnce() {
    if (writer.isEmpty()) {
      try {
        writer = Optional.of(access.openAtOnce());
      } catch (CorpusException e) {
        return Optional.empty();
      }
    }
    return writer;
  }

  /** Why the changes went into memory, if they did. */
  Optional<CorpusException> refusal() {
    return refusal;
  }

  /** The corpus with all changes that were committed, if there were any. */
  Optional<Corpus> changed() throws CorpusException {
    return writer.isPresent() ? Optional.of(writer.get().open()) : Optional.empty();
  }

  private CorpusWriter open() throws CorpusException {
    try {
      return access.open();
    } catch (CorpusException e) {
      if (e.reason() != Reason.UNWRITABLE) {
        throw e;
      }
      refusal = Optional.of(e);
      return copyInMemory();
    }
  }

  private CorpusWriter copyInMemory() throws CorpusException {
    CorpusWriter copy = CorpusWriter.inMemory();
    if (before.isPresent()) {
      Corpus corpus = before.get();
      corpus.forEach(
          card -> {
            Optional<SourceArticle> article = corpus.get(card.ref().id());
            if (article.isPresent()) {
              copy.put(article.get(), card.origin());
            }
          });
    }
    return copy;
  }

  @Override
  public void close() throws CorpusException {
    if (writer.isPresent()) {
      writer.get().close();
    }
  }
}
