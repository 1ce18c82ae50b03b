package imprimatur.corpus.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDataOutput;

/** Writes values in the store's binary form; {@link Decoder} reads them. Not thread-safe. */
public final class Encoder {
  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
  private final Map<String, Integer> symbols = new HashMap<>();

  /** A whole number, 0 or more; small ones are short. */
  public Encoder count(int value) {
    return write(() -> out.writeVInt(value));
  }

  /** A whole number of either sign; those near 0 are short. */
  public Encoder number(long value) {
    return write(() -> out.writeZLong(value));
  }

  public Encoder flag(boolean value) {
    return write(() -> out.writeByte((byte) (value ? 1 : 0)));
  }

  /** Any text, lone surrogates included: as UTF-8 where that is lossless, else as UTF-16. */
  public Encoder text(String value) {
    if (!hasNoLoneSurrogate(value)) {
      return write(() -> units(value));
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return write(
        () -> {
          out.writeVLong((long) bytes.length << 1);
          out.writeBytes(bytes);
        });
  }

  /** UTF-16 by hand: the charset would replace a lone surrogate. */
  private void units(String value) throws IOException {
    out.writeVLong((long) value.length() << 2 | 1);
    for (int i = 0; i < value.length(); i++) {
      out.writeShort((short) value.charAt(i));
    }
  }

  /** Any bytes. */
  public Encoder bytes(byte[] value) {
    return count(value.length).write(() -> out.writeBytes(value));
  }

  /** A text that is likely to come again in the same record: in full once, then by number. */
  public Encoder symbol(String value) {
    Integer known = symbols.putIfAbsent(value, symbols.size() + 1);
    return known == null ? count(0).text(value) : count(known);
  }

  public Encoder optional(Optional<String> value) {
    flag(value.isPresent());
    value.ifPresent(this::text);
    return this;
  }

  public byte[] toBytes() {
    return out.toArrayCopy();
  }

  private static boolean hasNoLoneSurrogate(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private Encoder write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return this;
  }

  private interface Step {
    void run() throws IOException;
  }
}
