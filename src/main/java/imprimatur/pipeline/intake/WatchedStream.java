package imprimatur.pipeline.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes read from a file, to tell how far a work on it is. Not thread-safe. */
final class WatchedStream extends FilterInputStream {
  private final long size;
  private long read;

  /**
   * @param size of the whole; 0 if it is not known
   */
  WatchedStream(InputStream in, long size) {
    super(in);
    this.size = size;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    read += next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    read += Math.max(0, count);
    return count;
  }

  /** Between 0 and 1; 0 as long as nothing is known. */
  double share() {
    return size <= 0 ? 0 : Math.min(1, (double) read / size);
  }
}
