package imprimatur.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One way of decoding bytes, and how well the bytes take to it. */
final class Decoding {
  /** Broken places that are still taken for damage and not for another encoding. */
  private static final int SOUND_PER_BROKEN = 25;

  private Decoding() {}

  /** The text, if every byte makes sense in {@code charset}. */
  static Optional<DecodedText> strict(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(new DecodedText(text, charset, 0));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The text from byte {@code from} on, with U+FFFD where the bytes make no sense. */
  static DecodedText lenient(byte[] bytes, int from, Charset charset) {
    byte[] rest = from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length);
    Optional<DecodedText> strict = strict(rest, charset);
    if (strict.isPresent()) {
      return strict.get();
    }
    String text = new String(rest, charset);
    return new DecodedText(text, charset, (int) text.chars().filter(c -> c == 0xFFFD).count());
  }

  /** Whether a decoding with replacements looks like UTF-8 that was cut or damaged. */
  static boolean isMostlyUtf8(DecodedText utf8) {
    long beyondAscii = utf8.text().chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return beyondAscii >= (long) SOUND_PER_BROKEN * utf8.replaced()
        || (beyondAscii > 0 && utf8.replaced() == 1 && utf8.text().endsWith("\uFFFD"));
  }

  /**
   * Whether well-formed UTF-8 may be an accident: two-byte sequences only, where an East Asian
   * encoding is declared, whose own words would take three bytes in UTF-8.
   */
  static boolean mayBeUtf8ByChance(byte[] bytes, Charset declared) {
    if (declared.equals(StandardCharsets.UTF_8) || !DeclaredCharset.isEastAsian(declared)) {
      return false;
    }
    for (byte b : bytes) {
      if ((b & 0xFF) >= 0xE0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes hold an escape sequence that leads into the Japanese 7-bit code. */
  static boolean escapesToJapanese(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }
}
