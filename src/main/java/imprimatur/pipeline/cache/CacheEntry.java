package imprimatur.pipeline.cache;

import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
import imprimatur.notation.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A kept result and the day for which it was found.
 *
 * <p>As bytes: SHA-256 of all that follows, the key, the packed result. Bytes that are not wholly
 * what was written are no entry.
 */
record CacheEntry(DocumentResult result, LocalDate day) {
  private static final int DIGEST = 32;
  private static final int LARGE = 16 << 10;
  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;

  /**
   * Whether the result is that of another day too: terms, authorizations and embargoes are asked
   * for only once a source is reused.
   */
  boolean holdsOn(LocalDate other) {
    return day.equals(other)
        || (result.matches().isEmpty() && result.decision().equals(Decision.clear()));
  }

  /** The entry as it is stored under a key. */
  byte[] bytes(CacheKey key) throws IOException {
    byte[] name = name(key);
    byte[] content = packed(ValueWriter.bytes(CacheEntry.class, this));
    ByteBuffer bytes = ByteBuffer.allocate(DIGEST + name.length + content.length);
    bytes.position(DIGEST).put(name).put(content);
    return bytes.put(0, digest(bytes.array())).array();
  }

  /** A first byte says whether the rest is deflated, which is not worth its while for little. */
  private static byte[] packed(byte[] value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(value.length / 2);
    out.write(value.length < LARGE ? PLAIN : DEFLATED);
    if (value.length < LARGE) {
      out.write(value);
      return out.toByteArray();
    }
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, fast)) {
      deflated.write(value);
    } finally {
      fast.end();
    }
    return out.toByteArray();
  }

  /** The entry that was stored under a key; nothing if these bytes are none. */
  static Optional<CacheEntry> read(byte[] bytes, CacheKey key) {
    byte[] name = name(key);
    int start = DIGEST + name.length;
    if (bytes.length <= start
        || !Arrays.equals(bytes, DIGEST, start, name, 0, name.length)
        || !Arrays.equals(bytes, 0, DIGEST, digest(bytes), 0, DIGEST)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ValueReader.value(CacheEntry.class, unpacked(bytes, start)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // whole, but written by another program
    }
  }

  private static byte[] unpacked(byte[] bytes, int start) throws IOException {
    int rest = start + 1;
    if (bytes[start] == PLAIN) {
      return Arrays.copyOfRange(bytes, rest, bytes.length);
    }
    ByteArrayInputStream deflated = new ByteArrayInputStream(bytes, rest, bytes.length - rest);
    try (InflaterInputStream content = new InflaterInputStream(deflated)) {
      return content.readAllBytes();
    }
  }

  private static byte[] name(CacheKey key) {
    return key.hex().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] digest(byte[] bytes) {
    var digest = Sha256.digest();
    digest.update(bytes, DIGEST, bytes.length - DIGEST);
    return digest.digest();
  }
}
