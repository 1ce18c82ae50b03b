package imprimatur.pipeline.intake;

import imprimatur.corpus.article.CorpusException;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.ingest.archive.ArchiveFile;
import imprimatur.ingest.archive.Entry;
import imprimatur.ingest.archive.Unpacked;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.notation.JsonText;
import imprimatur.pipeline.Progress;
import imprimatur.pipeline.sync.Articles;
import imprimatur.pipeline.sync.CorpusFolder;
import imprimatur.pipeline.sync.WriterAccess;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes articles into the store of a corpus, from files, folders, addresses and files of records.
 *
 * <p>What was taken in is committed every ten seconds, so that an interruption costs no more than
 * that; the same import, repeated, passes over what is stored already. A broken input becomes an
 * issue and never a stop. Not thread-safe; records are read by all processors.
 */
public final class CorpusImport implements Closeable {
  private static final Pattern RECORDS = Pattern.compile(".*\\.(jsonl|ndjson)(\\.gz|\\.zst)?");
  private static final Duration COMMIT_AFTER = Duration.ofSeconds(10);

  /** From so many changes on, the time to bring the index into its best form is well spent. */
  private static final int COMPACT_FROM = 2_000;

  private static final long LONGEST_LINE = 64L << 20;
  private static final int BATCH_RECORDS = 256;
  private static final long BATCH_BYTES = 8L << 20;

  private final Path folder;
  private final ImportTarget target;
  private final Ingest ingest;
  private final ImportListener listener;
  private final Progress progress;
  private final ArticleIntake intake;
  private long lastCommit = System.nanoTime();
  private Optional<WatchedStream> watched = Optional.empty();
  private int sinceCommit;
  private int stored;
  private int unchanged;
  private int failed;

  private CorpusImport(
      Path folder, ImportTarget target, Ingest ingest, ImportListener listener, Progress progress) {
    this.folder = folder.toAbsolutePath().normalize();
    this.target = target;
    this.ingest = ingest;
    this.listener = listener;
    this.progress = progress;
    intake = new ArticleIntake(target, ingest);
  }

  /**
   * Opens the store of a corpus folder; waits a while if another process is writing to it.
   *
   * @param listener told of each input that could not be taken in, in order
   * @param clock tells since when an article is held
   * @throws CorpusException if there is no such folder, or its store cannot be written
   */
  public static CorpusImport open(
      Path folder, Ingest ingest, ImportListener listener, Progress progress, Clock clock)
      throws CorpusException {
    CorpusFolder.requireFolder(folder);
    WriterAccess access = new WriterAccess(folder, progress, clock);
    return new CorpusImport(folder, ImportTarget.store(access), ingest, listener, progress);
  }

  /**
   * As {@link #open}, but nothing is stored: it only says what would be.
   *
   * @throws CorpusException if there is no such folder, or its store cannot be read
   */
  public static CorpusImport dryRun(
      Path folder, Ingest ingest, ImportListener listener, Progress progress)
      throws CorpusException {
    CorpusFolder.requireFolder(folder);
    return new CorpusImport(folder, ImportTarget.dry(folder), ingest, listener, progress);
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
      listener.issue(Issue.warning(message, location));
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
   * Takes in a file of records (one JSON object a line), a WARC file, a feed, a sitemap file or a
   * NewsML-G2 or ninjs item, each also packed by gzip or Zstandard; else as {@link #location}.
   *
   * @throws CorpusException if the store fails
   */
  public void file(Path file) throws CorpusException {
    try (WatchedStream raw = new WatchedStream(Files.newInputStream(file), Files.size(file));
        InputStream in = Unpacked.of(raw)) {
      watched = Optional.of(raw);
      if (RECORDS.matcher(file.toString()).matches()) {
        records(file.toString(), in);
        return;
      }
      Optional<ArchiveFile> archive = ArchiveFile.open(in);
      if (archive.isPresent()) {
        entries(file.toString(), archive.get());
        return;
      }
    } catch (CorpusException e) {
      throw e;
    } catch (IOException e) {
      failed++;
      listener.issue(
          Issue.error("the file cannot be read (" + Articles.reason(e) + ")", file.toString()));
      return;
    } finally {
      watched = Optional.empty();
    }
    location(file.toString());
  }

  private void entries(String file, ArchiveFile archive) throws CorpusException {
    List<RecordLines.Line> batch = new ArrayList<>();
    int number = 0;
    long bytes = 0;
    try {
      Optional<Entry> next = archive.next();
      for (; next.isPresent(); next = archive.next()) {
        number++;
        Entry entry = next.get();
        if (!entry.problem().isEmpty()) {
          count(ArticleIntake.Outcome.failed(Issue.error(entry.problem(), file + ":" + number)));
        } else if (entry.isAddress()) {
          count(intake.address(entry.text("url"), entry.text("changed")));
          commitIfDue();
        } else {
          RecordLines.Line line = RecordLines.Line.of(number, JsonText.compact(entry.fields()));
          bytes += line.bytes().length;
          batch.add(line);
        }
        if (batch.size() == BATCH_RECORDS || bytes > BATCH_BYTES) {
          store(file, batch);
          batch.clear();
          bytes = 0;
        }
      }
      store(file, batch);
    } catch (CorpusException e) {
      throw e;
    } catch (IOException e) {
      store(file, batch);
      broken(e, file + ":" + (number + 1));
    }
  }

  private void store(String file, List<RecordLines.Line> lines) throws CorpusException {
    List<ArticleIntake.Outcome> outcomes = intake.records(file, lines);
    for (int i = 0; i < lines.size(); i++) {
      count(outcomes.get(i), lines.get(i));
    }
    commitIfDue();
  }

  /**
   * Takes in records, one JSON object a line, from what is no file.
   *
   * @param file name for messages
   * @throws CorpusException if the store fails
   */
  public void records(String file, InputStream in) throws CorpusException {
    try (RecordLines lines = new RecordLines(in, LONGEST_LINE)) {
      Batch batch;
      do {
        batch = batch(lines);
        store(file, batch.lines());
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
    listener.issue(
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

  private void count(ArticleIntake.Outcome outcome, RecordLines.Line line) {
    if (outcome.kind() == ArticleIntake.Kind.FAILED) {
      listener.rejected(outcome.issues(), line.text());
      add(outcome.kind());
    } else {
      count(outcome);
    }
  }

  private void count(ArticleIntake.Outcome outcome) {
    outcome.issues().forEach(listener::issue);
    add(outcome.kind());
  }

  private void add(ArticleIntake.Kind kind) {
    switch (kind) {
      case STORED -> {
        stored++;
        sinceCommit++;
        if (stored == COMPACT_FROM) {
          target.expectMany();
        }
      }
      case UNCHANGED -> unchanged++;
      case PASSED_OVER -> {}
      case FAILED -> failed++;
    }
    long done = (long) stored + unchanged + failed;
    progress.part("taking in articles", done, watched.map(WatchedStream::share).orElse(0.0));
  }

  private void commitIfDue() throws CorpusException {
    if (sinceCommit > 0 && System.nanoTime() - lastCommit > COMMIT_AFTER.toNanos()) {
      target.commit();
      sinceCommit = 0;
      lastCommit = System.nanoTime();
    }
  }

  /** Commits the rest. */
  public ImportSummary finish() throws CorpusException {
    if (stored >= COMPACT_FROM) {
      target.commit();
      progress.at("bringing the index into its best form", 0, 0);
      target.compact(stored);
    } else {
      target.commit();
    }
    return new ImportSummary(stored, unchanged, failed, target.copies());
  }

  /** Ends the import; drops what {@link #finish} or a commit on the way did not make durable. */
  @Override
  public void close() throws CorpusException {
    target.close();
  }
}
