package imprimatur.pipeline.cache;

import imprimatur.notation.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Everything that a result depends on, as one digest. Two keys are equal only if all parts were.
 *
 * @param hex SHA-256 in hexadecimal
 */
public record CacheKey(String hex) {
  /** Collects the parts of a key, in order. Not thread-safe. */
  public static final class Builder {
    private final MessageDigest digest = Sha256.digest();

    private Builder() {}

    /** A part that is a text. */
    public Builder text(String part) {
      return bytes(part.getBytes(StandardCharsets.UTF_16BE));
    }

    /** A part that is bytes. */
    public Builder bytes(byte[] part) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
      digest.update(part);
      return this;
    }

    /** A part that is a record of the model. */
    public <T extends Record> Builder value(Class<T> type, T part) {
      return bytes(ValueWriter.bytes(type, part));
    }

    /** A part that is a list of records of the model. */
    public <T extends Record> Builder values(Class<T> type, List<T> parts) {
      text(Integer.toString(parts.size()));
      parts.forEach(part -> value(type, part));
      return this;
    }

    /** The key; the builder is of no use after it. */
    public CacheKey build() {
      return new CacheKey(Sha256.hex(digest));
    }
  }

  /** A key of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The key of a part that depends on all that this one does. */
  public Builder and() {
    return builder().text(hex);
  }
}
