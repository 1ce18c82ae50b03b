package imprimatur.pipeline.sync;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.corpus.article.PastVersion;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Issue;
import imprimatur.pipeline.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  private final Corpus corpus;
  private final List<Issue> issues;
  private final SyncSummary summary;
  private final Optional<Issue> erased;

  private CorpusFolder(
      Corpus corpus, List<Issue> issues, SyncSummary summary, Optional<Issue> erased) {
    this.corpus = corpus;
    this.summary = summary;
    this.issues = List.copyOf(issues);
    this.erased = erased;
  }

  /**
   * Brings folder and store in step and opens them.
   *
   * @param clock tells since when an article is held
   * @throws CorpusException if there is no such folder, or its store is damaged or of another
   *     version
   */
  public static CorpusFolder open(Path folder, Ingest ingest, Progress progress, Clock clock)
      throws CorpusException {
    requireFolder(folder);
    ArticleFiles.Listing listing = list(folder);
    Optional<Corpus> stored = stored(folder);
    try {
      SyncTarget target = new SyncTarget(stored, new WriterAccess(folder, progress, clock));
      List<Issue> issues = new ArrayList<>(listing.issues());
      FolderSync sync = new FolderSync(target, ingest, progress);
      Synced synced = sync(SyncPlan.of(listing, syncedCards(stored)), target, sync, issues);
      Optional<Corpus> changed = synced.corpus();
      if (changed.isPresent() && stored.isPresent()) {
        stored.get().close();
      }
      Corpus corpus = changed.or(() -> stored).orElseGet(CorpusFolder::empty);
      issues.addAll(corpus.syncedIssues());
      return new CorpusFolder(corpus, issues, synced.summary(), Optional.empty());
    } catch (CorpusException | RuntimeException e) {
      if (stored.isPresent()) {
        stored.get().close();
      }
      throw e;
    }
  }

  /**
   * As {@link #open(Path, Ingest, Progress, Clock)}, and if a day is named as {@link #asOf} it.
   *
   * @param asOf the day at whose end the corpus stood; absent for now
   */
  public static CorpusFolder open(
      Path folder, Ingest ingest, Progress progress, Clock clock, Optional<LocalDate> asOf)
      throws CorpusException {
    CorpusFolder now = open(folder, ingest, progress, clock);
    if (asOf.isEmpty()) {
      return now;
    }
    try {
      return now.asOf(asOf.get(), clock);
    } catch (CorpusException | RuntimeException e) {
      now.close();
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

  /** What the corpus held on the day it is as of and was erased since: one of the issues. */
  Optional<Issue> erased() {
    return erased;
  }

  /** What was done to bring the folder and its store in step. */
  public SyncSummary summary() {
    return summary;
  }

  /**
   * The corpus as it stood at the end of a day, by universal time; closing it closes this one. What
   * was erased since is an error among the issues.
   *
   * @param clock tells whether the day is over
   */
  public CorpusFolder asOf(LocalDate day, Clock clock) throws CorpusException {
    Instant moment = endOf(day);
    List<Issue> all = new ArrayList<>(issues);
    String stood = moment.isBefore(clock.instant()) ? "stood at the end of " : "stands now, on ";
    all.add(Issue.warning("this is the corpus as it " + stood + day, "corpus"));
    List<PastVersion> gone = corpus.erasedSince(moment);
    Optional<Issue> missed = gone.isEmpty() ? Optional.empty() : Optional.of(erased(day, gone));
    missed.ifPresent(all::add);
    return new CorpusFolder(corpus.asOf(moment), all, summary, missed);
  }

  /** The last moment of a day, by universal time. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
  }

  private static Issue erased(LocalDate day, List<PastVersion> erased) {
    String first = erased.get(0).card().ref().id();
    return Issue.error(
        erased.size() == 1
            ? "article %s as it stood on %s was not compared: its words were erased since"
                .formatted(first, day)
            : "article %s and %d more as they stood on %s were not compared: their words were erased since"
                .formatted(first, erased.size() - 1, day),
        "corpus");
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
  public static Optional<Corpus> stored(Path folder) throws CorpusException {
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

  /**
   * @param corpus after the plan; nothing if it is as before
   */
  private record Synced(Optional<Corpus> corpus, SyncSummary summary) {}

  private static Synced sync(SyncPlan plan, SyncTarget target, FolderSync sync, List<Issue> issues)
      throws CorpusException {
    try (target) {
      target.bringUpToDate();
      SyncSummary summary = sync.apply(plan);
      issues.addAll(summary.issues());
      target.refusal().ifPresent(e -> issues.add(inMemory(e)));
      return new Synced(target.changed(), summary);
    } catch (CorpusException e) {
      if (e.reason() != Reason.LOCKED || !target.isCurrent()) {
        throw e;
      }
      issues.add(notInStep(plan, e));
      return new Synced(Optional.empty(), SyncSummary.none());
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
