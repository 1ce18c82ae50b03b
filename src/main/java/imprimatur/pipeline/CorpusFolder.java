package imprimatur.pipeline;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Issue;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of source articles and the store inside it, in step.
 *
 * <p>Opening takes in article files that are new or changed and drops those that are gone; an
 * untouched folder costs one look at its files' sizes and times. Articles that were imported into
 * the store otherwise stay. Two processes may do this at once: the second waits for the first.
 *
 * <p>A folder or store that cannot be written is used as it is if it is in step, else the articles
 * are held in memory for this run, with a warning. Thread-safe once open.
 */
public final class CorpusFolder implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Corpus corpus;
  private final List<Issue> issues;

  private CorpusFolder(Corpus corpus, List<Issue> issues) {
    this.corpus = corpus;
    this.issues = List.copyOf(issues);
  }

  /** As {@link #open(Path, Ingest, Progress)}, telling nobody. */
  public static CorpusFolder open(Path folder, Ingest ingest) throws CorpusException {
    return open(folder, ingest, Progress.none());
  }

  /**
   * Brings folder and store in step and opens them.
   *
   * @throws CorpusException if there is no such folder, or its store is damaged or of another
   *     version
   */
  public static CorpusFolder open(Path folder, Ingest ingest, Progress progress)
      throws CorpusException {
    return open(folder, ingest, progress, PATIENCE);
  }

  /**
   * @param patience how long to wait for another process to finish writing
   */
  static CorpusFolder open(Path folder, Ingest ingest, Progress progress, Duration patience)
      throws CorpusException {
    requireFolder(folder);
    ArticleFiles.Listing listing = list(folder);
    Optional<Corpus> stored = stored(folder);
    try {
      SyncTarget target = new SyncTarget(folder, stored, patience, progress);
      List<Issue> issues = new ArrayList<>(listing.issues());
      FolderSync sync = new FolderSync(target, ingest, progress);
      Optional<Corpus> changed =
          sync(SyncPlan.of(listing.files(), syncedCards(stored)), target, sync, issues);
      if (changed.isPresent() && stored.isPresent()) {
        stored.get().close();
      }
      Corpus corpus = changed.or(() -> stored).orElseGet(CorpusFolder::empty);
      issues.addAll(corpus.syncedIssues());
      return new CorpusFolder(corpus, issues);
    } catch (CorpusException | RuntimeException e) {
      if (stored.isPresent()) {
        stored.get().close();
      }
      throw e;
    }
  }

  /** The articles. */
  public Corpus corpus() {
    return corpus;
  }

  /** Article files that could not be taken in, and whatever else the user should know. */
  public List<Issue> issues() {
    return issues;
  }

  @Override
  public void close() throws CorpusException {
    corpus.close();
  }

  /**
   * States that a folder is there.
   *
   * @throws CorpusException if it is not
   */
  public static void requireFolder(Path folder) throws CorpusException {
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? "is not a folder" : "does not exist";
      throw new CorpusException(
          Reason.MISSING,
          "the corpus folder %s %s (looked for %s); name it with --corpus DIR"
              .formatted(folder, what, folder.toAbsolutePath().normalize()));
    }
  }

  private static ArticleFiles.Listing list(Path folder) throws CorpusException {
    try {
      return ArticleFiles.list(folder);
    } catch (IOException e) {
      throw new CorpusException(
          Reason.FAILED,
          "the corpus folder " + folder + " cannot be read (" + Articles.reason(e) + ")",
          e);
    }
  }

  /** The store of a folder, if it has one. */
  static Optional<Corpus> stored(Path folder) throws CorpusException {
    try {
      return Optional.of(Corpus.open(folder));
    } catch (CorpusException e) {
      if (e.reason() == Reason.MISSING) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static List<ArticleCard> syncedCards(Optional<Corpus> stored) throws CorpusException {
    return stored.isPresent() ? stored.get().syncedCards() : List.of();
  }

  private static Corpus empty() {
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      return writer.open();
    } catch (CorpusException e) {
      throw new IllegalStateException(e); // memory does not fail
    }
  }

  /** The corpus after the plan; nothing if it is as before. */
  private static Optional<Corpus> sync(
      SyncPlan plan, SyncTarget target, FolderSync sync, List<Issue> issues)
      throws CorpusException {
    try (target) {
      target.bringUpToDate();
      issues.addAll(sync.apply(plan));
      target.refusal().ifPresent(e -> issues.add(inMemory(e)));
      return target.changed();
    } catch (CorpusException e) {
      if (e.reason() != Reason.LOCKED || !target.isCurrent()) {
        throw e;
      }
      issues.add(notInStep(plan, e));
      return Optional.empty();
    }
  }

  private static Issue inMemory(CorpusException refusal) {
    return Issue.warning(
        "the article files were taken into memory for this run only: " + refusal.getMessage(),
        "corpus");
  }

  private static Issue notInStep(SyncPlan plan, CorpusException locked) {
    return Issue.error(
        "%d changed and %d removed article files were not taken in: %s"
            .formatted(plan.touched().size(), plan.gone().size(), locked.getMessage()),
        "corpus");
  }
}
