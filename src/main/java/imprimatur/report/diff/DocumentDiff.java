package imprimatur.report.diff;

import imprimatur.report.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What has changed in one document.
 *
 * @param uri the document
 * @param before how it came out; empty if it is not in the old report
 * @param after how it comes out; empty if it is not in the new report
 * @param changes new findings first, then changed, moved and gone ones
 * @param same findings that are as before
 * @param lost whether it was checked, or is new, and now could not be wholly checked
 */
public record DocumentDiff(
    String uri,
    Optional<Outcome> before,
    Optional<Outcome> after,
    List<Change> changes,
    int same,
    boolean lost) {
  public DocumentDiff {
    changes = List.copyOf(changes);
  }

  /** True if a finding got worse or the document can no longer be checked. */
  public boolean worse() {
    return lost || changes.stream().anyMatch(Change::worse);
  }

  /** True if there is something to tell. */
  public boolean differs() {
    return lost || !changes.isEmpty() || !before.equals(after);
  }
}
