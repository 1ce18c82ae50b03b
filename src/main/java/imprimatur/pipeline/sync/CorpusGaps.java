package imprimatur.pipeline.sync;

import imprimatur.model.document.Issue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a corpus lacks that its folder should hold, as a run and as each document tells it. */
public final class CorpusGaps {
  private CorpusGaps() {}

  /** Everything, in full: what the reader of the whole report should know of the corpus. */
  public static List<Issue> inTheRun(CorpusFolder folder, Path place) {
    List<Issue> issues = new ArrayList<>(folder.issues());
    if (isEmpty(folder)) {
      issues.add(
          Issue.error(
              "the corpus holds no articles, so nothing was compared; put articles into the folder or"
                  + " see 'imprimatur corpus import --help'",
              place.toString()));
    }
    return issues;
  }

  /** In a sentence or two, if it is so much that no document can be called clear; else nothing. */
  public static List<Issue> inEachDocument(CorpusFolder folder, Path place) {
    if (isEmpty(folder)) {
      return List.of(
          Issue.error("compared with nothing: the corpus holds no articles", place.toString()));
    }
    List<Issue> gaps = new ArrayList<>();
    List<Issue> unread =
        folder.issues().stream()
            .filter(i -> !i.isWarning() && !folder.erased().filter(i::equals).isPresent())
            .toList();
    if (!unread.isEmpty()) {
      gaps.add(incomplete(unread));
    }
    folder.erased().ifPresent(e -> gaps.add(Issue.error(e.message(), place.toString())));
    return gaps;
  }

  private static boolean isEmpty(CorpusFolder folder) {
    return folder.corpus().size() == 0;
  }

  private static Issue incomplete(List<Issue> errors) {
    String first = errors.get(0).where();
    return Issue.error(
        "not compared with all of the corpus, a part of which could not be read: "
            + (errors.size() == 1 ? first : first + " and " + (errors.size() - 1) + " more"),
        first);
  }
}
