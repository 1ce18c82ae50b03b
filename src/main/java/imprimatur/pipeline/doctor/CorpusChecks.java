package imprimatur.pipeline.doctor;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusCheck;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Issue;
import imprimatur.model.rights.Stance;
import imprimatur.pipeline.CorpusReading;
import imprimatur.pipeline.Progress;
import imprimatur.pipeline.sync.CorpusFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks at a corpus folder, its store, its articles and their rights. */
final class CorpusChecks {
  private static final String FOLDER = "corpus";
  private static final String STORE = "store";
  private static final String ARTICLES = "articles";
  private static final String RIGHTS = "rights";

  private final Path folder;
  private final Progress progress;
  private final Clock clock;
  private final List<Check> checks = new ArrayList<>();

  CorpusChecks(Path folder, Progress progress, Clock clock) {
    this.folder = folder;
    this.progress = progress;
    this.clock = clock;
  }

  /** Stops at what makes the rest meaningless. */
  List<Check> run() {
    if (folder() && store()) {
      articles();
    }
    return checks;
  }

  private boolean folder() {
    try {
      CorpusFolder.requireFolder(folder);
    } catch (CorpusException e) {
      checks.add(Check.problem(FOLDER, e.getMessage()));
      return false;
    }
    checks.add(
        Files.isWritable(folder)
            ? Check.ok(FOLDER, folder + ", can be written")
            : Check.warning(
                FOLDER,
                folder + " cannot be written: new articles are read again at every check",
                "give yourself the right to write it, or have somebody who has it run 'imprimatur"
                    + " corpus list' once"));
    return true;
  }

  private boolean store() {
    try {
      CorpusCheck check =
          CorpusCheck.of(
              folder,
              (done, total) -> progress.part("checking articles", done, (double) done / total));
      if (check.isSound()) {
        checks.add(Check.ok(STORE, "sound, " + counted(check.articles(), "article")));
        return true;
      }
      checks.add(
          Check.problem(
              STORE,
              "damaged: " + check.problems().get(0),
              "'imprimatur corpus repair' saves what can be read; or restore %s from a copy"
                  .formatted(folder.resolve(".imprimatur"))));
      return false;
    } catch (CorpusException e) {
      return without(e);
    }
  }

  private boolean without(CorpusException e) {
    if (e.reason() == Reason.MISSING) {
      checks.add(Check.ok(STORE, "none yet; the first check of a text makes it"));
      return true;
    }
    if (e.reason() == Reason.LOCKED) {
      checks.add(Check.warning(STORE, e.getMessage()));
      return true;
    }
    checks.add(Check.problem(STORE, e.getMessage()));
    return false;
  }

  private void articles() {
    try (CorpusFolder opened =
        CorpusFolder.open(folder, Ingest.builder().build(), progress, clock)) {
      issues(opened.issues());
      Corpus corpus = opened.corpus();
      checks.add(
          corpus.size() > 0
              ? Check.ok(ARTICLES, counted(corpus.size(), "article") + " to compare with")
              : Check.warning(
                  ARTICLES,
                  "there is no article to compare with, so that every text comes out clear",
                  "put article files into %s, or take some in with 'imprimatur corpus add'"
                      .formatted(folder)));
      rights(corpus);
    } catch (CorpusException e) {
      checks.add(Check.problem(ARTICLES, e.getMessage()));
    }
  }

  private void issues(List<Issue> issues) {
    for (Issue issue : issues) {
      String found = issue.where() + ": " + issue.message();
      checks.add(
          issue.severity() == Issue.Severity.ERROR
              ? Check.problem(ARTICLES, found, "mend that file, or take it out of the folder")
              : Check.warning(ARTICLES, found, "see whether the article is whole"));
    }
  }

  private void rights(Corpus corpus) throws CorpusException {
    Map<Stance, List<String>> unclear = unclear(corpus);
    if (unclear.isEmpty() && corpus.size() > 0) {
      checks.add(Check.ok(RIGHTS, "every article says something of its rights"));
    }
    warn(
        unclear.get(Stance.NONE),
        "article says nothing of its rights",
        "articles say nothing of their rights",
        "put what you know into a file NAME.rights.yaml beside the article");
    warn(
        unclear.get(Stance.CONFLICTING),
        "article contradicts itself about its rights",
        "articles contradict themselves about their rights",
        "see 'imprimatur rights FILE', and put what holds into NAME.rights.yaml beside it");
  }

  private void warn(List<String> ids, String one, String several, String cure) {
    if (ids != null) {
      checks.add(Check.warning(RIGHTS, Listed.of(ids, one, several), cure));
    }
  }

  private Map<Stance, List<String>> unclear(Corpus corpus) throws CorpusException {
    Map<Stance, List<String>> unclear = new EnumMap<>(Stance.class);
    CorpusReading.stances(
        corpus,
        progress,
        (id, stance) -> {
          if (stance == Stance.NONE || stance == Stance.CONFLICTING) {
            unclear.computeIfAbsent(stance, s -> new ArrayList<>()).add(id);
          }
        });
    return unclear;
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
