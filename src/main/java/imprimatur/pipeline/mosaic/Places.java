package imprimatur.pipeline.mosaic;

import java.util.BitSet;

/**
 * Tokens of the submission. Most sources of a long text are far apart, so the extent is looked at
 * before the tokens. Not thread-safe.
 */
final class Places {
  private final BitSet tokens = new BitSet();
  private int first = Integer.MAX_VALUE;

  void add(int from, int to) {
    tokens.set(from, to);
    first = Math.min(first, from);
  }

  void add(BitSet more) {
    tokens.or(more);
    first = Math.min(first, more.isEmpty() ? first : more.nextSetBit(0));
  }

  /** The first token; the largest int if there is none. */
  int first() {
    return first;
  }

  int count() {
    return tokens.cardinality();
  }

  boolean intersects(Places other) {
    return mayIntersect(other) && tokens.intersects(other.tokens);
  }

  /** How many tokens both have. */
  int shared(Places other) {
    return mayIntersect(other) ? count() - without(other) : 0;
  }

  /** How many tokens {@code other} does not have. */
  int without(Places other) {
    BitSet left = (BitSet) tokens.clone();
    left.andNot(other.tokens);
    return left.cardinality();
  }

  private boolean mayIntersect(Places other) {
    return first < other.tokens.length() && other.first < tokens.length();
  }
}
