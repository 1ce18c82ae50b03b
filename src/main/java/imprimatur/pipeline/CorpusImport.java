package imprimatur.pipeline;

import imprimatur.corpus.CorpusException;
import imprimatur.corpus.CorpusWriter;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes articles into the store of a corpus, from files, folders, addresses and files of records.
 *
 * <p>What was taken in is committed every {@value #COMMIT_EVERY} articles or five seconds, so that
 * an interruption costs no more than that; the same import, repeated, passes over what is stored
 * already. A broken input becomes an issue and never a stop. Not thread-safe; records are read by
 * all processors.
 */
public final class CorpusImport implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration COMMIT_AFTER = Duration.ofSeconds(5);
  private static final int COMMIT_EVERY = 1_000;

  /** From so many changes on, the time to bring the index into its best form is well spent. */
  private static final int COMPACT_FROM = 2_000;

  private static final long LONGEST_LINE = 64L << 20;
  private static final int BATCH_RECORDS = 256;
  private static final long BATCH_BYTES = 8L << 20;

  private final Path folder;
  private final CorpusWriter writer;
  private final Ingest ingest;
  private final Consumer<Issue> issues;
  private final Progress progress;
  private final ArticleIntake intake;
  private long lastCommit = System.nanoTime();
  private int sinceCommit;
  private int stored;
  private int unchanged;
  private int failed;

  private CorpusImport(
      Path folder, CorpusWriter writer, Ingest ingest, Consumer<Issue> issues, Progress progress) {
    this.folder = folder.toAbsolutePath().normalize();
    this.writer = writer;
    this.ingest = ingest;
    this.issues = issues;
    this.progress = progress;
    intake = new ArticleIntake(writer, ingest);
  }

  /**
   * Opens the store of a corpus folder; waits a while if another process is writing to it.
   *
   * @param issues told of each input that could not be taken in, in order
   * @throws CorpusException if there is no such folder, or its store cannot be written
   */
  public static CorpusImport open(
      Path folder, Ingest ingest, Consumer<Issue> issues, Progress progress)
      throws CorpusException {
    return open(folder, ingest, issues, progress, PATIENCE);
  }

  /**
   * @param patience how long to wait for another process to finish writing
   */
  static CorpusImport open(
      Path folder, Ingest ingest, Consumer<Issue> issues, Progress progress, Duration patience)
      throws CorpusException {
    CorpusFolder.requireFolder(folder);
    return new CorpusImport(
        folder, WriterAccess.open(folder, patience, progress), ingest, issues, progress);
  }

  /**
   * Takes in a file, all documents of a folder, or an address.
   *
   * @throws CorpusException if the store fails
   */
  public void location(String location) throws CorpusException {
    int passedOver = 0;
    try (Stream<ReadResult> results = ingest.read(location, Document.Role.SOURCE)) {
      for (Iterator<ReadResult> each = results.iterator(); each.hasNext(); ) {
        ReadResult result = each.next();
        if (isInFolder(result.uri())) {
          passedOver++;
        } else {
          count(intake.document(result));
        }
        commitIfDue();
      }
    }
    if (passedOver > 0) {
      String message =
          passedOver
              + " files lie in the corpus folder itself and were passed over; every command takes"
              + " those in";
      issues.accept(Issue.warning(message, location));
    }
  }

  private boolean isInFolder(String uri) {
    try {
      return Path.of(uri).toAbsolutePath().normalize().startsWith(folder);
    } catch (InvalidPathException e) {
      return false; // an address
    }
  }

  /**
   * Takes in a file of records, one JSON object a line; it may be gzip.
   *
   * @throws CorpusException if the store fails
   */
  public void records(Path file) throws CorpusException {
    try (InputStream in = Files.newInputStream(file)) {
      records(file.toString(), in);
    } catch (CorpusException e) {
      throw e;
    } catch (IOException e) {
      failed++;
      issues.accept(
          Issue.error("the file cannot be read (" + Articles.reason(e) + ")", file.toString()));
    }
  }

  /**
   * As {@link #records(Path)}, for what is no file.
   *
   * @param file name for messages
   * @throws CorpusException if the store fails
   */
  public void records(String file, InputStream in) throws CorpusException {
    try (RecordLines lines = new RecordLines(in, LONGEST_LINE)) {
      Batch batch;
      do {
        batch = batch(lines);
        for (ArticleIntake.Outcome outcome : intake.records(file, batch.lines())) {
          count(outcome);
        }
        commitIfDue();
      } while (!batch.lines().isEmpty() && batch.broken().isEmpty());
      batch.broken().ifPresent(e -> broken(e, file + ":" + Math.max(1, lines.number())));
    } catch (CorpusException e) {
      throw e;
    } catch (IOException e) {
      broken(e, file);
    }
  }

  private void broken(IOException failure, String where) {
    failed++;
    issues.accept(
        Issue.error(
            "the file cannot be read any further ("
                + Articles.reason(failure)
                + "); what came before was taken in",
            where));
  }

  /** Some lines, and why there are no more if the file is broken there. */
  private record Batch(List<RecordLines.Line> lines, Optional<IOException> broken) {}

  private static Batch batch(RecordLines lines) {
    List<RecordLines.Line> batch = new ArrayList<>();
    long bytes = 0;
    try {
      while (batch.size() < BATCH_RECORDS && bytes < BATCH_BYTES) {
        Optional<RecordLines.Line> line = lines.next();
        if (line.isEmpty()) {
          break;
        }
        batch.add(line.get());
        bytes += line.get().bytes().length;
      }
      return new Batch(batch, Optional.empty());
    } catch (IOException e) {
      return new Batch(batch, Optional.of(e));
    }
  }

  private void count(ArticleIntake.Outcome outcome) {
    outcome.issues().forEach(issues);
    switch (outcome.kind()) {
      case STORED -> {
        stored++;
        sinceCommit++;
      }
      case UNCHANGED -> unchanged++;
      case PASSED_OVER -> {}
      case FAILED -> failed++;
    }
    progress.at("taking in articles", (long) stored + unchanged + failed, 0);
  }

  private void commitIfDue() throws CorpusException {
    boolean late = System.nanoTime() - lastCommit > COMMIT_AFTER.toNanos();
    if (sinceCommit >= COMMIT_EVERY || (late && sinceCommit > 0)) {
      writer.commit();
      sinceCommit = 0;
      lastCommit = System.nanoTime();
    }
  }

  /** Commits the rest. */
  public ImportSummary finish() throws CorpusException {
    if (stored >= COMPACT_FROM) {
      progress.at("bringing the index into its best form", 0, 0);
      writer.commit();
      writer.compact();
    } else {
      writer.commit();
    }
    return new ImportSummary(stored, unchanged, failed);
  }

  /** Ends the import; drops what {@link #finish} or a commit on the way did not make durable. */
  @Override
  public void close() throws CorpusException {
    writer.close();
  }
}
