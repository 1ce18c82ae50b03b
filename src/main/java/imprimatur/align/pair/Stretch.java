package imprimatur.align.pair;

/**
 * The tokens {@code [from, to)} of a text.
 *
 * @param from first token, 0 or more
 * @param to one past the last
 */
public record Stretch(int from, int to) {
  public Stretch {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(from + ".." + to);
    }
  }
}
