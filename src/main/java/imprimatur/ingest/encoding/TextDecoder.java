package imprimatur.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out how a text was encoded and decodes it.
 *
 * <p>In this order: a byte order mark; UTF-16 and UTF-32 without one, by where the NUL bytes are;
 * well-formed UTF-8; the charset that the text or its transport declares, if the bytes fit; UTF-8
 * with a few broken places, such as a cut-off end; the statistics of {@link CharsetGuess}.
 * Thread-safe.
 */
public final class TextDecoder {
  /** Control characters beyond one in so many mean that this is no text. */
  private static final int TEXT_PER_CONTROL = 50;

  private TextDecoder() {}

  /**
   * The text in {@code bytes}.
   *
   * @param transport the charset that came with the bytes, such as that of a content type
   * @throws NotTextException if the bytes hold NUL or too many other control characters
   */
  public static DecodedText decode(byte[] bytes, Optional<String> transport)
      throws NotTextException {
    DecodedText decoded = decodeUnchecked(bytes, transport);
    refuseBinary(decoded.text());
    return decoded;
  }

  private static DecodedText decodeUnchecked(byte[] bytes, Optional<String> transport) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    if (mark.isPresent()) {
      return Decoding.lenient(bytes, mark.get().length(), mark.get().charset());
    }
    return WideEncoding.decode(bytes).orElseGet(() -> byteWise(bytes, transport));
  }

  private static DecodedText byteWise(byte[] bytes, Optional<String> transport) {
    Optional<Charset> declared = DeclaredCharset.find(bytes, transport);
    if (Decoding.escapesToJapanese(bytes)) {
      declared = Optional.of(Charset.forName("ISO-2022-JP"));
    }
    Optional<DecodedText> utf8 = Decoding.strict(bytes, StandardCharsets.UTF_8);
    Optional<DecodedText> asDeclared = declared.flatMap(c -> Decoding.strict(bytes, c));
    if (utf8.isPresent()) {
      boolean chance = asDeclared.isPresent() && Decoding.mayBeUtf8ByChance(bytes, declared.get());
      return chance ? asDeclared.get() : utf8.get();
    }
    if (asDeclared.isPresent()) {
      return asDeclared.get();
    }
    DecodedText damaged = Decoding.lenient(bytes, 0, StandardCharsets.UTF_8);
    if (Decoding.isMostlyUtf8(damaged)) {
      return damaged;
    }
    return CharsetGuess.decode(bytes, declared);
  }

  private static void refuseBinary(String text) throws NotTextException {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new NotTextException(
          "a NUL character at offset " + nul + " shows that this is no text file");
    }
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      controls += (c < ' ' && !(c >= '\t' && c <= '\r')) || c == 0x7f ? 1 : 0;
    }
    if (controls > 2 && controls > text.length() / TEXT_PER_CONTROL) {
      throw new NotTextException(
          controls + " control characters show that this is no text file but binary data");
    }
  }
}
