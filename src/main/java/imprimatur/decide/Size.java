package imprimatur.decide;

import java.util.Locale;

/** How much was taken from a source, the less first; the limits are data. */
public enum Size {
  /** What two texts share by chance, or a sentence or two retold. */
  NEGLIGIBLE,
  /** The length of a quotation. */
  SMALL,
  /** Somebody has to look. */
  MIDDLING,
  /** A substantial part by any measure. */
  LARGE;

  /**
   * The size with that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Size of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
