package imprimatur.ingest.format;

import imprimatur.ingest.encoding.DecodedText;
import imprimatur.ingest.encoding.NotTextException;
import imprimatur.ingest.encoding.TextDecoder;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.util.Optional;

/**
 * The bytes of one input and what is known of them.
 *
 * @param uri name for messages; its ending is a hint at the format
 * @param bytes handed over, written to by nobody
 * @param charset what the transport says; a hint, not a truth
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of 64 MiB would cost
public record RawInput(
    String uri, Document.Role role, byte[] bytes, Optional<String> charset, Limits limits) {

  private static final int MOST_BYTES_A_UNIT = 4;

  /**
   * The bytes as text.
   *
   * @throws UnreadableException if they are no text, or a longer one than allowed
   */
  DecodedText decode() throws UnreadableException {
    checkLength(bytes.length / MOST_BYTES_A_UNIT); // before memory is spent on a hopeless case
    DecodedText decoded = decodeMarkup();
    checkLength(decoded.text().length());
    return decoded;
  }

  /**
   * The bytes as markup, which may be far longer than the text in it: only the bytes are limited.
   *
   * @throws UnreadableException if they are no text
   */
  DecodedText decodeMarkup() throws UnreadableException {
    try {
      return TextDecoder.decode(bytes, charset);
    } catch (NotTextException e) {
      throw new UnreadableException(e.getMessage());
    }
  }

  /**
   * @throws UnreadableException if a text of that many units is longer than allowed
   */
  void checkLength(int units) throws UnreadableException {
    if (units > limits.maxTextUnits()) {
      throw new UnreadableException(
          "the text is longer than the limit of " + limits.maxTextUnits() + " characters");
    }
  }

  /** A document of this input, with the issues that decoding left behind. */
  Document.Builder document(String format, String text, DecodedText decoded) {
    Document.Builder builder = document(format, text);
    if (decoded.replaced() > 0) {
      builder.issue(
          Issue.warning(
              decoded.replaced()
                  + " places could not be decoded as "
                  + decoded.charset().name()
                  + " and read as U+FFFD; save the file as UTF-8",
              uri));
    }
    return builder;
  }

  /** A document of this input. */
  Document.Builder document(String format, String text) {
    return Document.builder(uri, role, format, text);
  }

  /** Whether the name ends in one of {@code endings}, given in lower case with the dot. */
  boolean hasEnding(String... endings) {
    String address = uri.contains("://") ? uri.replaceFirst("[?#].*$", "") : uri;
    String path = address.endsWith(".gz") ? address.substring(0, address.length() - 3) : address;
    for (String ending : endings) {
      int from = path.length() - ending.length();
      if (from > 0 && path.regionMatches(true, from, ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }
}
