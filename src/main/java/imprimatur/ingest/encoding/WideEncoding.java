package imprimatur.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** UTF-16 and UTF-32 without a byte order mark: told by their NUL bytes, and by making sense. */
final class WideEncoding {
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  private static final int SENSE_PER_NONSENSE = 50;
  private static final int SAMPLE = 4096;

  private WideEncoding() {}

  /** The text, if the bytes hold a NUL and read sensibly as a wide encoding. */
  static Optional<DecodedText> decode(byte[] bytes) {
    if (bytes.length % 2 != 0 || !holdsNul(bytes)) {
      return Optional.empty();
    }
    return CANDIDATES.stream()
        .flatMap(charset -> Decoding.strict(bytes, charset).stream())
        .filter(decoded -> isSensible(decoded.text()))
        .findFirst();
  }

  private static boolean holdsNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** Hardly anything but letters, digits, marks, punctuation and white space; spaces or Latin. */
  private static boolean isSensible(String text) {
    int length = Math.min(text.length(), SAMPLE);
    int nonsense = 0;
    boolean common = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      common |= c == '\n' || (c >= ' ' && c < 0x7F);
      nonsense += isNonsense(c) ? 1 : 0;
    }
    return common && nonsense * SENSE_PER_NONSENSE <= length;
  }

  private static boolean isNonsense(char c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      case Character.CONTROL -> !Character.isWhitespace(c);
      default -> false;
    };
  }
}
