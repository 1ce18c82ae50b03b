package imprimatur.gate.config;

/**
 * How much one file may cost, and what is kept of it; a file over a limit is reported as not
 * checked.
 *
 * @param maxBytes largest file
 * @param maxCharacters longest text in a file, which bounds the memory
 * @param seconds longest time for one file
 * @param cacheBytes how much room all kept results may take
 */
public record FileLimits(int maxBytes, int maxCharacters, int seconds, int cacheBytes) {
  /** 16 MiB, two million characters, two minutes; 256 MiB. */
  public static FileLimits standard() {
    return new FileLimits(16 << 20, 2_000_000, 120, 256 << 20);
  }
}
