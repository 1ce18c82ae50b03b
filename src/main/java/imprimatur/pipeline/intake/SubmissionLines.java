package imprimatur.pipeline.intake;

import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.notation.NotationException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The submissions in a file of records, {@code {"id","text"|"html"}} a line, one at a time; the
 * file may be gzip. The other members of an import record are understood too.
 *
 * <p>A line that is no record gives a submission that could not be read, named by its place. Not
 * thread-safe; {@link Line#read} may be called by any thread.
 */
public final class SubmissionLines implements Iterator<SubmissionLines.Line>, Closeable {
  private static final long LONGEST_LINE = 64L << 20;

  private final String file;
  private final RecordLines lines;
  private final Ingest ingest;
  private Optional<Line> next;
  private boolean broken;

  /**
   * Begins to read.
   *
   * @param file name for messages
   * @throws IOException if the stream cannot be read
   */
  public SubmissionLines(String file, InputStream in, Ingest ingest) throws IOException {
    this.file = file;
    this.ingest = ingest;
    lines = new RecordLines(in, LONGEST_LINE);
    next = advance();
  }

  /** A line not yet read. */
  @FunctionalInterface
  public interface Line {
    /**
     * What the line holds.
     *
     * @param passOver told the id; absent is returned, and nothing more read, if it says so
     */
    Optional<Submission> read(Predicate<String> passOver);

    /** What the line holds. */
    default Submission read() {
      return read(id -> false).orElseThrow();
    }
  }

  /**
   * What a line holds.
   *
   * @param id as in the line; the line's place where it has none
   */
  public record Submission(String id, ReadResult content) {}

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Line next() {
    Line line = next.orElseThrow(NoSuchElementException::new);
    next = advance();
    return line;
  }

  private Optional<Line> advance() {
    if (broken) {
      return Optional.empty();
    }
    try {
      return lines.next().map(line -> passOver -> read(line, passOver));
    } catch (IOException e) {
      broken = true;
      String place = file + ":" + (lines.number() + 1);
      return Optional.of(
          passOver ->
              unreadable(place, "the file cannot be read any further (" + e.getMessage() + ")"));
    }
  }

  private Optional<Submission> read(RecordLines.Line line, Predicate<String> passOver) {
    String place = file + ":" + line.number();
    if (passOver.test(place)) {
      return Optional.empty();
    }
    if (line.tooLong()) {
      return unreadable(place, "this line is longer than " + LONGEST_LINE + " bytes");
    }
    String id = place;
    try {
      ArticleRecord record = ArticleRecord.parse(file, line);
      id = record.id();
      return passOver.test(id)
          ? Optional.empty()
          : Optional.of(new Submission(id, record.read(ingest, Document.Role.SUBMISSION)));
    } catch (NotationException e) {
      String where = place + ":" + e.column();
      String message = "this line is broken: " + e.getMessage();
      return Optional.of(
          new Submission(id, new ReadResult.Unreadable(id, Issue.error(message, where))));
    }
  }

  private static Optional<Submission> unreadable(String place, String message) {
    return Optional.of(
        new Submission(place, new ReadResult.Unreadable(place, Issue.error(message, place))));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
