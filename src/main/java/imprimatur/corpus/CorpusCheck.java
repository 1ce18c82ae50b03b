package imprimatur.corpus;

import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.DocumentCodec;
import imprimatur.corpus.article.PastVersion;
import imprimatur.corpus.article.SourceArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * Checks the store of a corpus folder; no other process may write meanwhile.
   *
   * @throws CorpusException if there is no store, it is of another version, or another process
   *     writes to it
   */
  public static CorpusCheck of(Path folder) throws CorpusException {
    Store store = Store.in(folder);
    try (Directory directory = store.open()) {
      return of(store.name(), directory);
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
  static CorpusCheck of(String name, Directory directory) throws CorpusException {
    List<String> problems = new ArrayList<>();
    try (Lock lock = lock(directory, name)) {
      index(directory, lock, problems);
      return new CorpusCheck(articles(name, directory, problems), problems);
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

  private static int articles(String name, Directory directory, List<String> problems)
      throws IOException {
    int sound = 0;
    try (Corpus corpus = Corpus.of(name, directory)) {
      past(corpus, problems);
      for (ArticleCard card : corpus.cards()) {
        String problem = problem(corpus, card);
        if (problem.isEmpty()) {
          sound++;
        } else {
          problems.add("article " + card.ref().id() + ": " + problem);
        }
      }
      if (!corpus.contentSum().equals(corpus.countedSum())) {
        problems.add("the articles are not those that the last commit had");
      }
    }
    return sound;
  }

  private static void past(Corpus corpus, List<String> problems) throws CorpusException {
    for (PastVersion version : corpus.past()) {
      if (version.isKept() && !isSound(corpus, version)) {
        problems.add(
            "article " + version.card().ref().id() + ": an earlier version is not what was stored");
      }
    }
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

  /** What is wrong with one article; empty if nothing. */
  private static String problem(Corpus corpus, ArticleCard card) {
    try {
      SourceArticle article = corpus.get(card.ref().id()).orElse(null);
      if (article == null) {
        return "it cannot be found by its id";
      }
      return isWhatWasStored(article, card) ? "" : "it is not what was stored";
    } catch (IOException e) {
      return e.getMessage();
    }
  }
}
