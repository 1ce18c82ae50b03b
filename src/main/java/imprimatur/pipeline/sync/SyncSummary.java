package imprimatur.pipeline.sync;

import imprimatur.model.document.Issue;
import java.util.List;

/**
 * What became of the article files of a corpus folder.
 *
 * @param added files that were new
 * @param changed files that say something else than before
 * @param renamed files that say the same under another name
 * @param removed files that are no longer there
 * @param issues what could not be taken in
 */
public record SyncSummary(int added, int changed, int renamed, int removed, List<Issue> issues) {
  public SyncSummary {
    issues = List.copyOf(issues);
  }

  /** Nothing was to be done. */
  static SyncSummary none() {
    return new SyncSummary(0, 0, 0, 0, List.of());
  }

  /** Whether the store is as it was. */
  public boolean isEmpty() {
    return added + changed + renamed + removed == 0;
  }

  /** {@code 2 added, 1 changed, 0 renamed, 1 removed}. */
  public String inWords() {
    return "%d added, %d changed, %d renamed, %d removed"
        .formatted(added, changed, renamed, removed);
  }
}
