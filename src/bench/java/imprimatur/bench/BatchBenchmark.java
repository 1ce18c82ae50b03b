package imprimatur.bench;

import imprimatur.corpus.Corpus;
import imprimatur.decide.Policy;
import imprimatur.decide.PolicyData;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.fingerprint.Fingerprinter;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.finding.Decision;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.ComplianceChecker;
import imprimatur.report.CompactResult;
import imprimatur.text.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole way of a batch of submissions on one thread, step by step, beside a plain pass over the
 * text and Lucene's MoreLikeThis, all in one process: {@code BatchBenchmark STORE CORPUS.jsonl
 * SUBMISSIONS.jsonl MLT-FOLDER [PASSES]}.
 */
public final class BatchBenchmark {
  private static final int CANDIDATES = 40;
  private static final Fingerprinter FINGERPRINTER = new Fingerprinter(5, 4);

  private final Corpus corpus;
  private final Batch batch;
  private final int passes;

  /** Kept, so that no work is optimised away. */
  private long sink;

  private BatchBenchmark(Corpus corpus, Batch batch, int passes) {
    this.corpus = corpus;
    this.batch = batch;
    this.passes = passes;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    Path store = Path.of(arguments[0]);
    int passes = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 3;
    try (Corpus corpus = Corpus.open(store);
        MoreLikeThisBaseline likeThis =
            MoreLikeThisBaseline.of(Path.of(arguments[1]), Path.of(arguments[3]))) {
      Batch batch = Batch.of(Path.of(arguments[2]));
      System.out.printf(
          "%d submissions, %d kB of text; %d articles; Java %s; best of %d passes after as many%n",
          batch.documents(),
          batch.bytes() / 1000,
          corpus.size(),
          System.getProperty("java.version"),
          passes);
      new BatchBenchmark(corpus, batch, passes).run(likeThis);
    }
  }

  private void run(MoreLikeThisBaseline likeThis) throws IOException {
    Measured cold = Measured.once("scan, first pass (cold)", batch, () -> scan(scanner()));
    ComplianceChecker matcher = checker(facts -> Decision.clear());
    ComplianceChecker scanner = scanner();
    Measured plain = warm("read, tokenise, hash (plain)", this::plain);
    Measured baseline = warm("MoreLikeThis (Lucene)", () -> find(likeThis));
    List<Measured> rows = new ArrayList<>(List.of(plain, baseline));
    rows.add(warm("read the lines", this::read));
    rows.add(warm("tokenise (text in memory)", this::tokenise));
    rows.add(warm("tokenise, fingerprint (in memory)", this::fingerprint));
    rows.add(warm("read, tokenise, candidates", this::candidates));
    rows.add(warm("… and alignment, classification", () -> match(matcher)));
    rows.add(cold);
    rows.add(warm("scan: … and decision, answer (warm)", () -> scan(scanner)));
    System.out.println(Measured.head());
    rows.forEach(row -> System.out.println(row.row(plain, baseline)));
    System.err.println("(" + sink + ")");
  }

  private Measured warm(String name, Measured.Pass pass) throws IOException {
    return Measured.warm(name, batch, passes, pass);
  }

  private ComplianceChecker scanner() {
    return checker(DroolsPolicy.of(PolicyData.bundled()));
  }

  private ComplianceChecker checker(Policy policy) {
    IntendedUse use = IntendedUse.republication(LocalDate.of(2026, 1, 1));
    return ComplianceChecker.builder(corpus).policy(policy).use(use).build();
  }

  private void read() throws IOException {
    Texts.read(batch.file(), (id, content) -> sink += id.length());
  }

  private void plain() throws IOException {
    Texts.documents(batch.file(), (id, document) -> sink += PlainPass.hash(document.text()));
  }

  private void find(MoreLikeThisBaseline likeThis) throws IOException {
    each((id, document) -> sink += likeThis.find(document.text()));
  }

  private void tokenise() {
    for (Document document : batch.texts()) {
      sink += Tokenizer.tokenizeBody(document).size();
    }
  }

  private void fingerprint() {
    for (Document document : batch.texts()) {
      sink += FINGERPRINTER.fingerprint(Tokenizer.tokenizeBody(document)).size();
    }
  }

  private void candidates() throws IOException {
    each(
        (id, document) ->
            sink += corpus.candidates(Tokenizer.tokenizeBody(document), CANDIDATES).best().size());
  }

  private void match(ComplianceChecker checker) throws IOException {
    each((id, document) -> sink += checker.check(document).matches().size());
  }

  private void scan(ComplianceChecker checker) throws IOException {
    Texts.read(
        batch.file(),
        unchecked(
            (String id, ReadResult content) ->
                sink += CompactResult.line(id, checker.check(content)).length()));
  }

  private void each(Work<Document> work) throws IOException {
    Texts.documents(batch.file(), unchecked(work));
  }

  /** What is done with each document. */
  private interface Work<T> {
    void run(String id, T content) throws IOException;
  }

  private static <T> java.util.function.BiConsumer<String, T> unchecked(Work<T> work) {
    return (id, content) -> {
      try {
        work.run(id, content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
