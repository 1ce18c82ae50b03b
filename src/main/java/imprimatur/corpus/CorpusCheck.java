package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.DocumentCodec;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.corpus.store.ArticleFields;
import imprimatur.corpus.store.Failures;
import imprimatur.corpus.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The result of reading a whole store: checksums and structure of the index, then every article.
 *
 * @param articles how many articles could be read
 * @param problems one sentence each; empty if the store is sound
 */
public record CorpusCheck(int articles, List<String> problems) {
  public CorpusCheck {
    problems = List.copyOf(problems);
  }

  /** Nobody else can write: the store was opened where writing is not allowed. */
  private static final Lock NO_LOCK =
      new Lock() {
        @Override
        public void ensureValid() {}

        @Override
        public void close() {}
      };

  /** True if nothing is wrong. */
  public boolean isSound() {
    return problems.isEmpty();
  }

  /** Told how many articles were read; called from one thread at a time. */
  @FunctionalInterface
  public interface Watch {
    void at(int done, int total);

    /** Nobody is told. */
    static Watch none() {
      return (done, total) -> {};
    }
  }

  /** As {@link #of(Path, Watch)}; nobody is told. */
  public static CorpusCheck of(Path folder) throws CorpusException {
    return of(folder, Watch.none());
  }

  /**
   * Checks the store of a corpus folder on all processors; no other process may write meanwhile.
   *
   * @throws CorpusException if there is no store, it is of another version, or another process
   *     writes to it
   */
  public static CorpusCheck of(Path folder, Watch watch) throws CorpusException {
    Store store = Store.in(folder);
    try (Directory directory = store.open()) {
      return of(store.name(), directory, watch);
    } catch (CorpusException e) {
      if (e.reason() == CorpusException.Reason.DAMAGED) {
        return new CorpusCheck(0, List.of(e.getMessage()));
      }
      throw e;
    } catch (IOException e) {
      throw Failures.of(store.name(), e);
    }
  }

  /** Checks an index, which stays open. */
  static CorpusCheck of(String name, Directory directory, Watch watch) throws CorpusException {
    List<String> problems = new ArrayList<>();
    try (Lock lock = lock(directory, name)) {
      index(directory, lock, problems);
      return new CorpusCheck(articles(name, directory, problems, watch), problems);
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      CorpusException failure = Failures.of(name, e);
      if (failure.reason() != CorpusException.Reason.DAMAGED) {
        throw failure;
      }
      problems.add(failure.getMessage());
      return new CorpusCheck(0, problems);
    }
  }

  private static Lock lock(Directory directory, String name) throws IOException {
    try {
      return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException e) {
      if (Failures.of(name, e).reason() == CorpusException.Reason.UNWRITABLE) {
        return NO_LOCK;
      }
      throw e;
    }
  }

  private static void index(Directory directory, Lock lock, List<String> problems)
      throws IOException {
    @SuppressWarnings("resource") // closing it would give up the lock
    CheckIndex check = new CheckIndex(directory, lock);
    CheckIndex.Status status = check.checkIndex();
    if (status.missingSegments) {
      problems.add("the list of segments cannot be read");
    } else if (!status.clean) {
      problems.add(
          status.numBadSegments
              + " of "
              + status.numSegments
              + " segments are damaged, with "
              + status.totLoseDocCount
              + " articles in them");
    }
  }

  private static int articles(String name, Directory directory, List<String> problems, Watch watch)
      throws IOException {
    try (Corpus corpus = Corpus.of(name, directory)) {
      Count read = new Count(corpus.size(), watch);
      Map<String, String> found = new ConcurrentSkipListMap<>();
      corpus
          .cardsInAnyOrder()
          .parallel()
          .forEach(
              card -> {
                problem(corpus, card).ifPresent(problem -> found.put(card.ref().id(), problem));
                read.another();
              });
      past(corpus, problems);
      if (!corpus.contentSum().equals(corpus.countedSum())) {
        problems.add("the articles are not those that the last commit had");
      }
      found.forEach((id, problem) -> problems.add("article " + id + ": " + problem));
      return read.done - found.size();
    }
  }

  /** Counts for a watch. Thread-safe. */
  private static final class Count {
    private final int total;
    private final Watch watch;
    private int done;

    Count(int total, Watch watch) {
      this.total = total;
      this.watch = watch;
    }

    synchronized void another() {
      watch.at(++done, total);
    }
  }

  private static void past(Corpus corpus, List<String> problems) throws CorpusException {
    corpus.past().parallelStream()
        .filter(version -> version.isKept() && !isSound(corpus, version))
        .map(version -> version.card().ref().id())
        .forEachOrdered(
            id -> problems.add("article " + id + ": an earlier version is not what was stored"));
  }

  private static boolean isSound(Corpus corpus, PastVersion version) {
    try {
      return corpus
          .get(version)
          .filter(article -> isWhatWasStored(article, version.card()))
          .isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isWhatWasStored(SourceArticle article, ArticleCard card) {
    byte[] encoded = DocumentCodec.encode(article.document());
    return ArticleFields.contentHash(article, encoded).equals(card.contentHash());
  }

  /** What is wrong with one article. */
  private static Optional<String> problem(Corpus corpus, ArticleCard card) {
    try {
      SourceArticle article = corpus.get(card.ref().id()).orElse(null);
      if (article == null) {
        return Optional.of("it cannot be found by its id");
      }
      return isWhatWasStored(article, card)
          ? Optional.empty()
          : Optional.of("it is not what was stored");
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
  }
}
