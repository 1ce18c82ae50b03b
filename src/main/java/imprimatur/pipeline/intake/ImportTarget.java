package imprimatur.pipeline.intake;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.Origin;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.pipeline.sync.CorpusFolder;
import imprimatur.pipeline.sync.WriterAccess;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Where an import puts its articles: the store, or nowhere. */
interface ImportTarget extends Closeable {
  Optional<ArticleCard> find(String id) throws CorpusException;

  /** Whether the article is new or changed. */
  boolean put(SourceArticle article, Origin origin) throws CorpusException;

  /** Says that there are many. */
  default void expectMany() {}

  default void commit() throws CorpusException {}

  /**
   * Brings the index into its best form.
   *
   * @param changes that were put
   */
  default void compact(int changes) throws CorpusException {}

  /** How many of those that were put are copies, after a commit; absent if there are too many. */
  default OptionalInt copies() throws CorpusException {
    return OptionalInt.of(0);
  }

  @Override
  void close() throws CorpusException;

  /** The store of a corpus folder, once nobody else writes to it. */
  static ImportTarget store(WriterAccess access) throws CorpusException {
    CorpusWriter writer = access.open();
    return new ImportTarget() {
      private final CopyCount copies = new CopyCount();

      @Override
      public Optional<ArticleCard> find(String id) throws CorpusException {
        return writer.find(id);
      }

      @Override
      public boolean put(SourceArticle article, Origin origin) throws CorpusException {
        boolean changed = writer.put(article, Optional.of(origin));
        if (changed) {
          copies.stored(article.ref().id());
        }
        return changed;
      }

      @Override
      public OptionalInt copies() throws CorpusException {
        try (Corpus corpus = writer.open()) {
          return copies.of(corpus);
        }
      }

      @Override
      public void expectMany() {
        writer.expectMany();
      }

      @Override
      public void commit() throws CorpusException {
        writer.commit();
      }

      @Override
      public void compact(int changes) throws CorpusException {
        writer.compactAfter(changes);
      }

      @Override
      public void close() throws CorpusException {
        writer.close();
      }
    };
  }

  /** Looks at the store of a corpus folder, if there is one, and changes nothing. */
  static ImportTarget dry(Path folder) throws CorpusException {
    Optional<Corpus> corpus = CorpusFolder.stored(folder);
    return new ImportTarget() {
      @Override
      public Optional<ArticleCard> find(String id) throws CorpusException {
        return corpus.isPresent() ? corpus.get().card(id) : Optional.empty();
      }

      @Override
      public boolean put(SourceArticle article, Origin origin) throws CorpusException {
        return corpus.isEmpty() || !corpus.get().holds(article);
      }

      @Override
      public void close() throws CorpusException {
        if (corpus.isPresent()) {
          corpus.get().close();
        }
      }
    };
  }
}
