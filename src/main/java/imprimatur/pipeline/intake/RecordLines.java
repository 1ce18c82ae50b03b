package imprimatur.pipeline.intake;

import imprimatur.ingest.archive.Unpacked;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a file of records, one at a time, as bytes; unpacked if the file is gzip or
 * Zstandard by content. Lines that are blank are passed over. A line over the limit is reported,
 * not held in memory. Not thread-safe.
 */
final class RecordLines implements Closeable {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final long longest;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private int number;

  /**
   * @param number 1-based
   * @param bytes without the line's end; empty if {@code tooLong}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(int number, byte[] bytes, boolean tooLong) {
    static Line of(int number, String text) {
      return new Line(number, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** For messages; what is no UTF-8 is replaced. */
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /**
   * @param longest bytes of the longest line to be held
   */
  RecordLines(InputStream raw, long longest) throws IOException {
    this.longest = longest;
    in = Unpacked.of(raw);
    skipByteOrderMark();
  }

  private void skipByteOrderMark() throws IOException {
    in.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      in.reset();
    }
  }

  /** The next line that is not blank; absent at the end. */
  Optional<Line> next() throws IOException {
    while (isMore()) {
      number++;
      Line line = line();
      if (line.tooLong() || !isBlank(line.bytes())) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private Line line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && isMore()) {
      int stop = next;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      ended = stop < end;
      tooLong |= line.size() + (stop - next) > longest;
      if (!tooLong) {
        line.write(buffer, next, stop - next);
      }
      next = ended ? stop + 1 : stop;
    }
    return new Line(number, tooLong ? new byte[0] : line.toByteArray(), tooLong);
  }

  /** Whether the buffer has a byte, after it was filled again if need be. */
  private boolean isMore() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, in.read(buffer));
    }
    return end > 0;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Number of the line read last. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
