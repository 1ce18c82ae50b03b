package imprimatur.text;

/** How common a stem is in running text. Implementations are thread-safe. */
@FunctionalInterface
public interface Frequencies {
  /**
   * The share of running words that are this stem, over 0 and below 1; a stem never seen has a
   * small floor value.
   *
   * @param stem hash as in {@link Tokens#stem}
   */
  double of(int stem);
}
