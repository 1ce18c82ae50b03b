package imprimatur.bench;

import com.sun.management.OperatingSystemMXBean;
import imprimatur.corpus.Corpus;
import imprimatur.corpus.CorpusWriter;
import imprimatur.corpus.article.SourceArticle;
import imprimatur.decide.PolicyData;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.ingest.ReadResult;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.ComplianceChecker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a scan costs by the size of the corpus, on one thread: {@code ScanScale STORE
 * SUBMISSIONS.jsonl}. The submissions are those of {@link Recombined}, of which every other one
 * takes a passage from the article of its number.
 */
public final class ScanScale {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int OPENINGS = 9;

  /** For so many articles another pass is made, before look-ups have what they keep in memory. */
  private static final int ARTICLES_FOR_ONE_PASS = 250_000;

  private final ComplianceChecker checker;
  private final byte[] submissions;
  private final double[] latencies = new double[1 << 16];
  private int documents;
  private int taken;
  private int found;

  private ScanScale(Corpus corpus, byte[] submissions) {
    this.submissions = submissions;
    checker =
        ComplianceChecker.builder(corpus)
            .policy(DroolsPolicy.of(PolicyData.bundled()).withoutCures())
            .use(IntendedUse.republication(LocalDate.of(2026, 1, 1)))
            .build();
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    Path store = Path.of(arguments[0]);
    double[] openings = new double[OPENINGS];
    for (int i = 0; i < OPENINGS; i++) {
      openings[i] = millis(() -> Corpus.open(store).close());
    }
    System.out.printf(
        Locale.ROOT,
        "opening: the first %.0f ms, then %.1f ms (median of %d)%n",
        openings[0],
        quantile(openings, OPENINGS, 0.5),
        OPENINGS);
    try (Corpus corpus = Corpus.open(store)) {
      ScanScale scale = new ScanScale(corpus, Files.readAllBytes(Path.of(arguments[1])));
      scale.pass("cold", corpus.size());
      scale.pass("warm", corpus.size());
      for (long i = corpus.size() / ARTICLES_FOR_ONE_PASS; i > 0; i--) {
        scale.run();
      }
      scale.pass("settled", corpus.size());
    }
    writes(store);
  }

  /** One pass over the submissions, and a row of figures. */
  private void pass(String name, int articles) throws IOException {
    long start = processorTime();
    run();
    double seconds = (processorTime() - start) / NANOS_PER_SECOND;
    System.out.printf(
        Locale.ROOT,
        "%s, %d articles: %.1f documents per CPU-second, p50 %.1f ms, p99 %.1f ms, found %d of %d,"
            + " resident at most %s%n",
        name,
        articles,
        documents / seconds,
        quantile(latencies, documents, 0.5),
        quantile(latencies, documents, 0.99),
        found,
        taken,
        peak());
  }

  private void run() throws IOException {
    documents = 0;
    taken = 0;
    found = 0;
    Texts.read(submissions, this::check);
  }

  private void check(String id, ReadResult content) {
    try {
      long start = System.nanoTime();
      DocumentResult result = checker.check(content);
      latencies[documents] = (System.nanoTime() - start) / NANOS_PER_MILLI;
      boolean takes = documents++ % 2 == 0;
      taken += takes ? 1 : 0;
      String source = "s" + id.substring(1);
      boolean isFound = result.matches().stream().anyMatch(m -> m.source().id().equals(source));
      found += takes && isFound ? 1 : 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** One article added, updated and taken out, each with opening, commit and closing. */
  private static void writes(Path store) throws IOException {
    try (Corpus corpus = Corpus.open(store)) {
      String first = corpus.list().findFirst().orElseThrow().id();
      SourceArticle article = corpus.get(first).orElseThrow();
      SourceArticle added = renamed(article, "one-more");
      double add = millis(() -> write(store, writer -> writer.put(added)));
      SourceArticle other = corpus.get(corpus.list().skip(1).findFirst().orElseThrow().id()).get();
      double update = millis(() -> write(store, w -> w.put(renamed(other, "one-more"))));
      double remove = millis(() -> write(store, w -> w.remove("one-more", "")));
      System.out.printf(
          Locale.ROOT,
          "durable after: added %.0f ms, updated %.0f ms, taken out %.0f ms%n",
          add,
          update,
          remove);
    }
  }

  private static SourceArticle renamed(SourceArticle article, String id) {
    var ref = article.ref();
    return new SourceArticle(
        new imprimatur.model.finding.SourceRef(
            id, ref.title(), ref.publisher(), ref.uri(), ref.published(), ref.agency()),
        article.document());
  }

  private interface Writing {
    void with(CorpusWriter writer) throws IOException;
  }

  private static void write(Path store, Writing writing) throws IOException {
    try (CorpusWriter writer = CorpusWriter.open(store, Clock.systemUTC())) {
      writing.with(writer);
      writer.commit();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private static double millis(Step step) throws IOException {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }

  private static double quantile(double[] values, int size, double share) {
    double[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(size - 1L, Math.round(share * (size - 1)))];
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** As the system counts it, memory-mapped parts of the index included. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "?";
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.substring("VmHWM:".length()).strip())
          .findFirst()
          .orElse("?");
    }
  }
}
