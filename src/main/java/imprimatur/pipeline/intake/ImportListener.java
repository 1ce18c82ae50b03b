package imprimatur.pipeline.intake;

import imprimatur.model.document.Issue;
import java.util.List;

/** Told of what an import cannot take in, in order. Called from one thread; must not throw. */
@FunctionalInterface
public interface ImportListener {
  /** Something is wrong with an input. */
  void issue(Issue issue);

  /**
   * A record was not stored.
   *
   * @param issues why, at least one
   * @param record as it stands in the file, to be mended and imported again
   */
  default void rejected(List<Issue> issues, String record) {
    issues.forEach(this::issue);
  }
}
