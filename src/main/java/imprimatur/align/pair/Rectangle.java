package imprimatur.align.pair;

/** A stretch of tokens of A and one of B, both half-open. */
public record Rectangle(int a0, int a1, int b0, int b1) {
  /** The same place in an A that has {@code tokens} more before it. */
  public Rectangle after(int tokens) {
    return new Rectangle(a0 + tokens, a1 + tokens, b0, b1);
  }

  /** This rectangle with a margin on all sides, within the two texts. */
  public Rectangle widened(int margin, Pair pair) {
    return new Rectangle(
        Math.max(0, a0 - margin),
        Math.min(pair.a.size(), a1 + margin),
        Math.max(0, b0 - margin),
        Math.min(pair.b.size(), b1 + margin));
  }

  public int lengthA() {
    return a1 - a0;
  }

  public int lengthB() {
    return b1 - b0;
  }

  /** Number of tokens of A in both. */
  public int overlapA(Rectangle other) {
    return Math.max(0, Math.min(a1, other.a1) - Math.max(a0, other.a0));
  }
}
