package imprimatur.pipeline.cache;

import imprimatur.model.finding.Decision;
import imprimatur.model.finding.DocumentResult;
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
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(key.hex().getBytes(StandardCharsets.US_ASCII));
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(content, fast)) {
      packed.write(ValueWriter.bytes(CacheEntry.class, this));
    } finally {
      fast.end();
    }
    byte[] digest = CacheKey.sha256().digest(content.toByteArray());
    return ByteBuffer.allocate(DIGEST + content.size())
        .put(digest)
        .put(content.toByteArray())
        .array();
  }

  /** The entry that was stored under a key; nothing if these bytes are none. */
  static Optional<CacheEntry> read(byte[] bytes, CacheKey key) {
    byte[] name = key.hex().getBytes(StandardCharsets.US_ASCII);
    int start = DIGEST + name.length;
    if (bytes.length < start
        || !Arrays.equals(bytes, DIGEST, start, name, 0, name.length)
        || !Arrays.equals(bytes, 0, DIGEST, digest(bytes), 0, DIGEST)) {
      return Optional.empty();
    }
    ByteArrayInputStream packed = new ByteArrayInputStream(bytes, start, bytes.length - start);
    try (InflaterInputStream content = new InflaterInputStream(packed)) {
      return Optional.of(ValueReader.value(CacheEntry.class, content.readAllBytes()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // whole, but written by another program
    }
  }

  private static byte[] digest(byte[] bytes) {
    var digest = CacheKey.sha256();
    digest.update(bytes, DIGEST, bytes.length - DIGEST);
    return digest.digest();
  }
}
