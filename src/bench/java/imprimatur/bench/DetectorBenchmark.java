package imprimatur.bench;

import imprimatur.align.pair.AlignedText;
import imprimatur.align.Aligner;
import imprimatur.corpus.search.Candidates;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.fingerprint.Fingerprint;
import imprimatur.fingerprint.Fingerprinter;
import imprimatur.ingest.Ingest;
import imprimatur.model.document.Document;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.SourceRef;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage of the detector takes for one document, over recombined texts of our own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class DetectorBenchmark {
  private static final int PAIRS = 128;
  private static final int CANDIDATES = 40;

  /** Articles in the corpus. */
  @Param("2000")
  public int articles;

  private final Fingerprinter fingerprinter = new Fingerprinter(5, 4);
  private final Ingest ingest = Ingest.builder().build();
  private final List<Document> submissions = new ArrayList<>();
  private final List<Tokens> tokens = new ArrayList<>();
  private final List<AlignedText> taking = new ArrayList<>();
  private final List<AlignedText> sources = new ArrayList<>();
  private Corpus corpus;
  private Aligner aligner;
  private int turn;

  /** Makes a corpus in memory and pairs of texts, every other one with a passage in common. */
  @Setup(Level.Trial)
  public void make() throws IOException {
    Recombined recombined = new Recombined(Path.of("corpus"), 1);
    try (CorpusWriter writer = CorpusWriter.inMemory()) {
      for (int i = 0; i < articles; i++) {
        List<String> words = recombined.article();
        Document article = document("s" + i, words, Document.Role.SOURCE);
        writer.put(new SourceArticle(ref("s" + i), article));
        if (i < PAIRS) {
          add(
              document(
                  "d" + i, recombined.submission(words, i % 2 == 0), Document.Role.SUBMISSION));
          sources.add(AlignedText.of(article));
        }
      }
      writer.commit();
      corpus = writer.open();
    }
    aligner = new Aligner(corpus.frequencies());
  }

  private void add(Document submission) {
    submissions.add(submission);
    tokens.add(Tokenizer.tokenizeBody(submission));
    taking.add(AlignedText.of(submission));
  }

  private Document document(String id, List<String> words, Document.Role role) {
    return ingest.plainText(id, String.join(" ", words), role);
  }

  private static SourceRef ref(String id) {
    return new SourceRef(id, id, Optional.empty(), id, Optional.empty(), Optional.empty());
  }

  /** Closes the corpus. */
  @TearDown
  public void close() throws IOException {
    corpus.close();
  }

  private int next() {
    turn = (turn + 1) % PAIRS;
    return turn;
  }

  /** Words and stems of a text. */
  @Benchmark
  public Tokens tokenise() {
    return Tokenizer.tokenizeBody(submissions.get(next()));
  }

  /** Winnowed shingles of words. */
  @Benchmark
  public Fingerprint fingerprint() {
    return fingerprinter.fingerprint(tokens.get(next()));
  }

  /** The articles that a text may reuse. */
  @Benchmark
  public Candidates candidates() throws IOException {
    return corpus.candidates(tokens.get(next()), CANDIDATES);
  }

  /** The passages of a pair of texts. */
  @Benchmark
  public Alignment align() {
    int pair = next();
    return aligner.align(taking.get(pair), sources.get(pair));
  }
}
