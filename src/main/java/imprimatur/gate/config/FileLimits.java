package imprimatur.gate.config;

/**
 * How much one file may cost; a file over a limit is reported as not checked.
 *
 * @param maxBytes largest file
 * @param maxCharacters longest text in a file, which bounds the memory
 * @param seconds longest time for one file
 */
public record FileLimits(int maxBytes, int maxCharacters, int seconds) {
  /** 16 MiB, two million characters, two minutes. */
  public static FileLimits standard() {
    return new FileLimits(16 << 20, 2_000_000, 120);
  }
}
