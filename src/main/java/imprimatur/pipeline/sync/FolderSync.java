package imprimatur.pipeline.sync;

import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.ArticleCard;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.Origin;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.pipeline.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries a {@link SyncPlan} out. Not thread-safe. */
final class FolderSync {
  private static final int COMMIT_EVERY = 1_000;

  /** From so many changes on, the time to bring the index into its best form is well spent. */
  private static final int COMPACT_FROM = 2_000;

  private final SyncTarget target;
  private final Ingest ingest;
  private final Progress progress;
  private final int commitEvery;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<ArticleCard, Origin> restated = new LinkedHashMap<>();
  private final Map<String, String> gone = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private int changes;
  private int added;
  private int changed;
  private int removed;

  FolderSync(SyncTarget target, Ingest ingest, Progress progress) {
    this(target, ingest, progress, COMMIT_EVERY);
  }

  /**
   * @param commitEvery how many changes are committed together
   */
  FolderSync(SyncTarget target, Ingest ingest, Progress progress, int commitEvery) {
    this.target = target;
    this.ingest = ingest;
    this.progress = progress;
    this.commitEvery = commitEvery;
  }

  /**
   * Takes in what was touched, drops what is gone, commits. A file that cannot be read leaves what
   * is stored of it as it is.
   *
   * @return the issues are those of what could not be taken in; those of what was are kept in the
   *     corpus
   * @throws CorpusException if the store cannot be written
   */
  SyncSummary apply(SyncPlan plan) throws CorpusException {
    for (String id : plan.gone()) {
      target.find(id).flatMap(ArticleCard::origin).ifPresent(o -> gone.put(o.digest(), id));
    }
    int done = 0;
    for (ArticleFile file : plan.touched()) {
      progress.at("taking in articles", done++, plan.touched().size());
      take(file);
    }
    for (String id : plan.gone()) {
      String to = renamed.get(id);
      drop(id, to == null ? "its file was deleted" : "its file was renamed to " + to);
    }
    restate();
    if (changes > 0) {
      finish(target.writer());
    }
    int moved = renamed.size();
    return new SyncSummary(added - moved, changed, moved, removed - moved, issues);
  }

  private void finish(CorpusWriter writer) throws CorpusException {
    if (changes >= COMPACT_FROM) {
      writer.compactAfter(changes);
    } else {
      writer.commit();
    }
  }

  private void changed() throws CorpusException {
    if (++changes % commitEvery == 0) {
      target.writer().commit();
    }
  }

  private void take(ArticleFile file) throws CorpusException {
    Optional<ArticleCard> stored = target.find(file.id());
    Optional<Origin> before = stored.flatMap(ArticleCard::origin);
    if (isImported(stored)) {
      refuseImported(file);
      return;
    }
    if (file.isUntouched(before)) {
      return; // another process was quicker
    }
    Optional<Origin> now = origin(file);
    if (now.isEmpty()) {
      return;
    }
    if (before.filter(o -> o.digest().equals(now.get().digest())).isPresent()) {
      restated.put(stored.get(), now.get());
    } else {
      read(file, now.get());
    }
  }

  private Optional<Origin> origin(ArticleFile file) {
    try {
      return Optional.of(file.origin());
    } catch (IOException e) {
      refuse(file, "it cannot be read (" + Articles.reason(e) + ")");
      return Optional.empty();
    }
  }

  private void read(ArticleFile file, Origin origin) throws CorpusException {
    List<ReadResult> results;
    try (Stream<ReadResult> read = ingest.read(file.path().toString(), Document.Role.SOURCE)) {
      results = read.toList();
    }
    for (ReadResult result : results) {
      if (result instanceof ReadResult.Read article) {
        store(file, origin, article.document());
      } else if (result instanceof ReadResult.Unreadable unreadable) {
        issues.add(unreadable.issue());
      }
    }
  }

  /** Looks again: while this waited for the writer, another process may have imported the id. */
  private void store(ArticleFile file, Origin origin, Document document) throws CorpusException {
    CorpusWriter writer = target.writer();
    if (isImported(writer.find(file.id()))) {
      refuseImported(file);
      return;
    }
    try {
      Document named = Articles.renamed(document, file.relative());
      boolean isNew = writer.find(file.id()).isEmpty();
      writer.put(Articles.of(file.id(), named), Optional.of(origin));
      count(isNew, file, origin);
      changed();
    } catch (IllegalArgumentException e) {
      refuse(file, e.getMessage());
    }
  }

  private void count(boolean isNew, ArticleFile file, Origin origin) {
    added += isNew ? 1 : 0;
    changed += isNew ? 0 : 1;
    String before = isNew ? gone.get(origin.digest()) : null;
    if (before != null) {
      renamed.putIfAbsent(before, file.relative());
    }
  }

  private void drop(String id, String reason) throws CorpusException {
    if (isSynced(target.find(id)) && isSynced(target.writer().find(id))) {
      target.writer().remove(id, reason);
      removed++;
      changed();
    }
  }

  private static boolean isSynced(Optional<ArticleCard> card) {
    return card.flatMap(ArticleCard::origin).filter(Origin::synced).isPresent();
  }

  private static boolean isImported(Optional<ArticleCard> card) {
    return card.isPresent() && !isSynced(card);
  }

  private void refuseImported(ArticleFile file) {
    refuse(
        file,
        "the id '%s' belongs to an article that was imported; rename the file or remove that article"
            .formatted(file.id()));
  }

  private void refuse(ArticleFile file, String reason) {
    issues.add(Issue.error("this article was not taken in: " + reason, file.path().toString()));
  }

  /**
   * Notes the new time of files that were touched but not changed. It only saves reading them
   * again, so a store that cannot be written just now is no error.
   */
  private void restate() throws CorpusException {
    if (restated.isEmpty()) {
      return;
    }
    Optional<CorpusWriter> writer = target.writerAtOnce();
    if (writer.isPresent()) {
      for (Map.Entry<ArticleCard, Origin> entry : restated.entrySet()) {
        boolean done = writer.get().restate(entry.getKey(), Optional.of(entry.getValue()));
        changes += done ? 1 : 0;
      }
    }
  }
}
