package imprimatur.ingest.pdf.extraction;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a PDF as PDFBox reads them. Whatever it does, it comes back here for more, which is
 * where it is stopped. Not thread-safe.
 */
final class GuardedBytes extends RandomAccessReadBuffer {
  private final byte[] bytes;
  private final Guard guard;

  GuardedBytes(byte[] bytes, Guard guard) {
    super(bytes);
    this.bytes = bytes;
    this.guard = guard;
  }

  @Override
  public int read() throws IOException {
    guard.tick();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    guard.tick();
    return super.read(buffer, offset, length);
  }

  /** The data of one stream object. */
  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new PackedView(start, length);
  }

  /** Refuses to give out packed data that would unpack to more than it may. */
  private final class PackedView extends RandomAccessReadView {
    private final int start;
    private final int length;
    private boolean checked;

    PackedView(long start, long length) {
      super(new RandomAccessReadBuffer(bytes), start, length, true);
      this.start = (int) Math.min(start, bytes.length);
      this.length = (int) Math.min(length, bytes.length - this.start);
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
      check();
      return super.read(buffer, offset, count);
    }

    private void check() throws IOException {
      guard.tick();
      if (!checked) {
        checked = true;
        PackedData.check(bytes, start, length, guard);
      }
    }
  }
}
