package imprimatur.corpus.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Reads what {@link Encoder} wrote. A length that reaches past the record is an error before
 * anything of that length is made. Not thread-safe.
 */
public final class Decoder {
  private final ByteArrayDataInput in;
  private final List<String> symbols = new ArrayList<>();

  public Decoder(BytesRef bytes) {
    in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
  }

  public int count() throws IOException {
    int value = in.readVInt();
    if (value < 0) {
      throw damaged("count " + value);
    }
    return value;
  }

  /** How many elements follow, each of at least one byte. */
  public int elements() throws IOException {
    int value = count();
    if (value > left()) {
      throw damaged(value + " elements in " + left() + " bytes");
    }
    return value;
  }

  public long number() throws IOException {
    return in.readZLong();
  }

  public boolean flag() throws IOException {
    return switch (in.readByte()) {
      case 0 -> false;
      case 1 -> true;
      default -> throw damaged("flag");
    };
  }

  public String text() throws IOException {
    long header = in.readVLong();
    long length = header >>> 1;
    if (length > left()) {
      throw damaged("text of " + length + " bytes in " + left());
    }
    byte[] bytes = new byte[(int) length];
    if ((header & 1) == 0) {
      in.readBytes(bytes, 0, bytes.length);
      return new String(bytes, StandardCharsets.UTF_8);
    }
    char[] units = new char[bytes.length / 2];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) in.readShort();
    }
    return new String(units);
  }

  /** Goes past a text without making it. */
  public void passText() throws IOException {
    long length = in.readVLong() >>> 1;
    if (length > left()) {
      throw damaged("text of " + length + " bytes in " + left());
    }
    in.skipBytes(length);
  }

  public byte[] bytes() throws IOException {
    byte[] bytes = new byte[elements()];
    in.readBytes(bytes, 0, bytes.length);
    return bytes;
  }

  public String symbol() throws IOException {
    int number = count();
    if (number > symbols.size()) {
      throw damaged("symbol " + number);
    }
    if (number > 0) {
      return symbols.get(number - 1);
    }
    String fresh = text();
    symbols.add(fresh);
    return fresh;
  }

  public Optional<String> optional() throws IOException {
    return flag() ? Optional.of(text()) : Optional.empty();
  }

  /** Whether nothing follows. */
  public boolean isAtEnd() {
    return left() == 0;
  }

  /** States that the record ends here. */
  public void end() throws IOException {
    if (left() != 0) {
      throw damaged(left() + " bytes too many");
    }
  }

  private int left() {
    return in.length() - in.getPosition();
  }

  private static CorruptIndexException damaged(String what) {
    return new CorruptIndexException("unexpected " + what, "stored article");
  }
}
