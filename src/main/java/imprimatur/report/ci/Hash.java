package imprimatur.report.ci;

import imprimatur.notation.Sha256;

/** Short names for contents. */
final class Hash {
  private Hash() {}

  /** The first {@code digits} hexadecimal digits of a SHA-256 over the parts, at most 64. */
  static String of(int digits, String... parts) {
    return Sha256.hex(String.join("\n", parts)).substring(0, digits);
  }
}
