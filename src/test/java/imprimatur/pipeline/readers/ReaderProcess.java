package imprimatur.pipeline.readers;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.model.document.Document;
import imprimatur.model.finding.Decision;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.ComplianceChecker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Asks for so many seconds what it knows the answer to: {@code ReaderProcess CORPUS NOTES SECONDS
 * SEED}. Prints how many answers were right and how many not, and each of those.
 */
final class ReaderProcess {
  private static final int QUESTIONS = 30;

  private final Path folder;
  private final Rounds rounds;
  private final Random random;
  private int right;
  private int wrong;

  private ReaderProcess(Path folder, Rounds rounds, Random random) {
    this.folder = folder;
    this.rounds = rounds;
    this.random = random;
  }

  public static void main(String[] args) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[2]));
    Random random = new Random(Long.parseLong(args[3]));
    ReaderProcess reader =
        new ReaderProcess(Path.of(args[0]), new Rounds(Path.of(args[1])), random);
    while (System.nanoTime() < end) {
      reader.ask();
    }
    System.out.println(reader.right + " right, " + reader.wrong + " wrong");
  }

  /**
   * Opens the corpus anew: it must show all that was done before, and nothing of what is to come.
   */
  private void ask() throws IOException {
    int done = rounds.lastDone();
    try (Corpus corpus = Corpus.open(folder)) {
      int begun = rounds.lastBegun();
      ComplianceChecker checker =
          ComplianceChecker.builder(corpus)
              .policy(facts -> Decision.clear())
              .use(IntendedUse.republication(LocalDate.of(2026, 1, 1)))
              .build();
      for (int i = 0; i < QUESTIONS; i++) {
        fixed(corpus, checker);
        added(corpus, checker, done, begun);
        page(corpus, done, begun);
      }
    }
  }

  private void fixed(Corpus corpus, ComplianceChecker checker) throws IOException {
    int number = random.nextInt(Rounds.FIXED);
    String text = Rounds.fixed(number);
    answer(text.equals(text(corpus, "fixed" + number)), "the text of fixed" + number);
    answer(finds(checker, text).contains("fixed" + number), "fixed" + number + " as a source");
  }

  private void added(Corpus corpus, ComplianceChecker checker, int done, int begun)
      throws IOException {
    int round = random.nextInt(begun + 3);
    String id = "added" + round;
    String text = Rounds.added(round);
    boolean must = round <= done && round > begun - Rounds.KEPT;
    boolean mustNot = round > begun || round <= done - Rounds.KEPT;
    boolean stored = text.equals(text(corpus, id));
    boolean found = finds(checker, text).contains(id);
    answer(stored == found, id + " is stored: " + stored + ", is found: " + found);
    answer(!((must && !stored) || (mustNot && stored)), id + " stored: " + stored);
    answer(stored || corpus.card(id).isEmpty(), id + " has another text");
  }

  private void page(Corpus corpus, int done, int begun) throws IOException {
    int page = random.nextInt(Rounds.PAGES);
    String text = text(corpus, "page" + page);
    boolean known = text.isEmpty() && Rounds.lastChange(page, done) < 0;
    for (int r = Rounds.lastChange(page, done); r <= begun; r += Rounds.PAGES) {
      known |= r >= 0 && text.equals(Rounds.page(r));
    }
    answer(known, "the text of page" + page + " after round " + done);
    int changes = Math.max(0, Rounds.lastChange(page, begun) / Rounds.PAGES);
    answer(corpus.past("page" + page).size() <= changes, "more versions than changes");
  }

  private static String text(Corpus corpus, String id) throws IOException {
    Optional<SourceArticle> article = corpus.get(id);
    return article.map(a -> a.document().text()).orElse("");
  }

  private static Set<String> finds(ComplianceChecker checker, String text) throws IOException {
    Document submission = Rounds.document(Document.Role.SUBMISSION, text);
    return checker.facts(submission).matches().stream()
        .map(match -> match.source().id())
        .collect(Collectors.toSet());
  }

  private void answer(boolean isRight, String what) {
    right += isRight ? 1 : 0;
    if (!isRight) {
      wrong++;
      System.out.println("wrong: " + what);
    }
  }
}
