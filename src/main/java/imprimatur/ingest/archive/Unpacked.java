package imprimatur.ingest.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Streams as they were before they were packed by gzip or Zstandard, told by their first bytes. */
public final class Unpacked {
  private static final int BUFFER = 1 << 16;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZSTANDARD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

  private Unpacked() {}

  /**
   * The stream unpacked; as it is if it is not packed. It can be marked and reset.
   *
   * @throws IOException if its beginning cannot be read
   */
  public static InputStream of(InputStream raw) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
    if (begins(buffered, GZIP)) {
      return new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER);
    }
    if (begins(buffered, ZSTANDARD)) {
      return new BufferedInputStream(new Zstandard(buffered), BUFFER);
    }
    return buffered;
  }

  private static boolean begins(BufferedInputStream in, byte[] sign) throws IOException {
    in.mark(sign.length);
    byte[] found = in.readNBytes(sign.length);
    in.reset();
    return java.util.Arrays.equals(found, sign);
  }

  /** The library reports damage by an unchecked exception. */
  private static final class Zstandard extends FilterInputStream {
    private Zstandard(InputStream packed) {
      super(new ZstdInputStream(packed));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (RuntimeException e) {
        throw new IOException("damaged Zstandard stream: " + e.getMessage(), e);
      }
    }
  }
}
