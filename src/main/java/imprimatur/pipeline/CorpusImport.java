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
      CorpusWriter writer, Ingest ingest, Consumer<Issue> issues, Progress progress) {
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
    CorpusFolder.requireFolder(folder);
    return new CorpusImport(
        WriterAccess.open(folder, PATIENCE, progress), ingest, issues, progress);
  }

  /**
   * Takes in a file, all documents of a folder, or an address.
   *
   * @throws CorpusException if the store fails
   */
  public void location(String location) throws CorpusException {
    try (Stream<ReadResult> results = ingest.read(location, Document.Role.SOURCE)) {
      for (Iterator<ReadResult> each = results.iterator(); each.hasNext(); ) {
        count(intake.document(each.next()));
        commitIfDue();
      }
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
      issues.accept(Issue.error("the file cannot be read (" + e + ")", file.toString()));
    }
  }

  /**
   * As {@link #records(Path)}, for what is no file.
   *
   * @param file name for messages
   * @throws CorpusException if the store fails
   */
  public void records(String file, InputStream in) throws CorpusException {
    int line = 0;
    try (RecordLines lines = new RecordLines(in, LONGEST_LINE)) {
      List<RecordLines.Line> batch = batch(lines);
      while (!batch.isEmpty()) {
        for (ArticleIntake.Outcome outcome : intake.records(file, batch)) {
          count(outcome);
        }
        line = lines.number();
        commitIfDue();
        batch = batch(lines);
      }
    } catch (CorpusException e) {
      throw e;
    } catch (IOException e) {
      failed++;
      issues.accept(
          Issue.error(
              "the file cannot be read any further (" + e + "); what came before was taken in",
              file + ":" + (line + 1)));
    }
  }

  private static List<RecordLines.Line> batch(RecordLines lines) throws IOException {
    List<RecordLines.Line> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < BATCH_RECORDS && bytes < BATCH_BYTES) {
      Optional<RecordLines.Line> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      batch.add(line.get());
      bytes += line.get().bytes().length;
    }
    return batch;
  }

  private void count(ArticleIntake.Outcome outcome) {
    outcome.issues().forEach(issues);
    switch (outcome.kind()) {
      case STORED -> {
        stored++;
        sinceCommit++;
      }
      case UNCHANGED -> unchanged++;
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
