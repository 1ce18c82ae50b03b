package imprimatur.pipeline;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
final class Digests {
  private static final int SHORT = 8;

  private Digests() {}

  /** Digests what is written to it. */
  static DigestOutputStream stream() {
    return new DigestOutputStream(OutputStream.nullOutputStream(), sha256());
  }

  static String of(byte[] bytes) {
    MessageDigest digest = sha256();
    digest.update(bytes);
    return hex(digest);
  }

  /** Eight characters, enough to tell the articles of one name apart. */
  static String shortOf(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
