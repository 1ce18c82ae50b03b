package imprimatur.ingest.pdf.extraction;

import java.io.IOException;
import java.time.Duration;

/**
 * Watches over the reading of one PDF: how long it takes, and what its packed data is like. Not
 * thread-safe.
 */
final class Guard {
  private static final int READS_BETWEEN_LOOKS = 4096;

  private final long maxUnpacked;
  private final long deadline;
  private int reads;
  private boolean swollen;
  private boolean damaged;
  private boolean late;

  Guard(long maxUnpacked, Duration timeout) {
    this.maxUnpacked = maxUnpacked;
    this.deadline = System.nanoTime() + timeout.toNanos();
  }

  /**
   * To be called often.
   *
   * @throws IOException if the time is up
   */
  void tick() throws IOException {
    if (++reads % READS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  /**
   * As {@link #tick}, for work that takes longer.
   *
   * @throws IOException if the time is up
   */
  void look() throws IOException {
    late |= System.nanoTime() - deadline > 0;
    if (late) {
      throw new IOException("the time is up");
    }
  }

  long maxUnpacked() {
    return maxUnpacked;
  }

  /** Some data would unpack to more than it may. */
  void noteSwollen() {
    swollen = true;
  }

  /** Some data breaks off or makes no sense. */
  void noteDamaged() {
    damaged = true;
  }

  boolean isLate() {
    return late;
  }

  boolean sawSwollen() {
    return swollen;
  }

  boolean sawDamaged() {
    return damaged;
  }
}
