package imprimatur.corpus.article;

import imprimatur.corpus.codec.Decoder;
import imprimatur.corpus.codec.Encoder;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

/** The binary form of a {@link PastVersion}. Thread-safe. */
public final class PastCodec {
  private PastCodec() {}

  /** The bytes of a version. */
  public static byte[] encode(PastVersion version) {
    return new Encoder()
        .bytes(CardCodec.encode(version.card()))
        .number(version.until().toEpochMilli())
        .symbol(version.end().name())
        .text(version.reason())
        .flag(version.isKept())
        .toBytes();
  }

  /**
   * The version of bytes.
   *
   * @throws IOException if they are not what {@link #encode} wrote
   */
  public static PastVersion decode(BytesRef bytes) throws IOException {
    try {
      Decoder in = new Decoder(bytes);
      PastVersion version =
          new PastVersion(
              CardCodec.decode(new BytesRef(in.bytes())),
              Instant.ofEpochMilli(in.number()),
              PastVersion.End.valueOf(in.symbol()),
              in.text(),
              in.flag());
      in.end();
      return version;
    } catch (RuntimeException e) { // whatever the bytes led to
      throw new CorruptIndexException(String.valueOf(e.getMessage()), "earlier version", e);
    }
  }
}
