package imprimatur.pipeline.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a ledger or its history as text. */
final class LedgerText {
  private static final long MAX_BYTES = 64L << 20;

  private LedgerText() {}

  /**
   * The text of a file; empty if there is none.
   *
   * @throws LedgerException if it cannot be read, is too large or not UTF-8
   */
  static String of(Path file) throws LedgerException {
    try {
      if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
        throw new LedgerException(
            "the ledger %s has more than %d MiB; is it the right file?"
                .formatted(file, MAX_BYTES >> 20));
      }
      return decoded(file, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return "";
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(LedgerFailures.unreadable(file, e), e);
    }
  }

  private static String decoded(Path file, byte[] bytes) throws LedgerException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException e) {
      String before = StandardCharsets.UTF_8.decode(in.flip()).toString();
      throw new LedgerException(
          "%s:%d: this is not UTF-8; save the ledger in that encoding"
              .formatted(file, 1 + before.chars().filter(c -> c == '\n').count()),
          e);
    }
  }
}
