package imprimatur.corpus.codec;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Deflates chunks as a whole: their length as deflated, then the raw stream. Immutable. */
final class QuickDeflate extends CompressionMode {
  /** Twice as fast as the levels above it, and hardly larger. */
  private static final int LEVEL = 2;

  @Override
  public Compressor newCompressor() {
    return new Deflating();
  }

  @Override
  public Decompressor newDecompressor() {
    return new Inflating();
  }

  private static final class Deflating extends Compressor {
    private final Deflater deflater = new Deflater(LEVEL, true);
    private byte[] plain = new byte[0];
    private byte[] packed = new byte[1 << 12];

    @Override
    public void compress(ByteBuffersDataInput chunk, DataOutput out) throws IOException {
      int length = Math.toIntExact(chunk.length() - chunk.position());
      plain = ArrayUtil.growNoCopy(plain, length);
      chunk.readBytes(plain, 0, length);
      deflater.reset();
      deflater.setInput(plain, 0, length);
      deflater.finish();
      int size = 0;
      while (!deflater.finished()) {
        packed = ArrayUtil.grow(packed, size + 1);
        size += deflater.deflate(packed, size, packed.length - size);
      }
      out.writeVInt(size);
      out.writeBytes(packed, size);
    }

    @Override
    public void close() {
      deflater.end();
    }
  }

  private static final class Inflating extends Decompressor {
    private byte[] packed = new byte[0];

    @Override
    public void decompress(DataInput in, int whole, int offset, int length, BytesRef bytes)
        throws IOException {
      int size = in.readVInt();
      packed = ArrayUtil.growNoCopy(packed, size);
      in.readBytes(packed, 0, size);
      bytes.bytes = ArrayUtil.growNoCopy(bytes.bytes, offset + length);
      bytes.offset = offset;
      bytes.length = length;
      Inflater inflater = new Inflater(true);
      try {
        inflater.setInput(packed, 0, size);
        inflate(inflater, bytes.bytes, offset + length);
      } catch (DataFormatException e) {
        throw new CorruptIndexException(String.valueOf(e.getMessage()), in, e);
      } finally {
        inflater.end();
      }
    }

    private static void inflate(Inflater inflater, byte[] target, int length)
        throws DataFormatException {
      for (int done = 0; done < length; ) {
        int step = inflater.inflate(target, done, length - done);
        if (step == 0) {
          throw new DataFormatException("the stream ends after " + done + " of " + length);
        }
        done += step;
      }
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod") // there is nothing to be copied
    public Decompressor clone() {
      return new Inflating();
    }
  }
}
