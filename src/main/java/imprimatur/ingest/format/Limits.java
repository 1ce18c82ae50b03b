package imprimatur.ingest.format;

import java.time.Duration;

/**
 * How much of the outside world a reader will take in; an input over a limit is not read at all.
 *
 * @param maxBytes largest file or response, before and after inflating
 * @param maxTextUnits longest text, in UTF-16 units
 * @param timeout longest wait for one address, redirects and body included
 * @param maxRedirects redirects followed for one address
 * @param allowNetwork whether {@code http} and {@code https} addresses are read
 * @param allowPrivateAddresses whether hosts inside private, loopback and link-local networks are
 */
public record Limits(
    long maxBytes,
    int maxTextUnits,
    Duration timeout,
    int maxRedirects,
    boolean allowNetwork,
    boolean allowPrivateAddresses) {

  /**
   * @throws IllegalArgumentException if a limit lets nothing through
   */
  public Limits {
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("maxBytes " + maxBytes + " is not in 1..2^31-9");
    }
    if (maxTextUnits < 1) {
      throw new IllegalArgumentException("maxTextUnits " + maxTextUnits + " is below 1");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout " + timeout + " is not positive");
    }
    if (maxRedirects < 0) {
      throw new IllegalArgumentException("maxRedirects " + maxRedirects + " is negative");
    }
  }

  /** 64 MiB, 10 million units of text, 30 seconds, 5 redirects; public addresses only. */
  public static Limits standard() {
    return new Limits(64L << 20, 10_000_000, Duration.ofSeconds(30), 5, true, false);
  }

  /** The same, with hosts inside private, loopback and link-local networks read too. */
  public Limits withPrivateAddresses() {
    return new Limits(maxBytes, maxTextUnits, timeout, maxRedirects, allowNetwork, true);
  }
}
