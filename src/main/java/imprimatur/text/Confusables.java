package imprimatur.text;

/**
 * Letters of Cyrillic and Greek that look like Latin ones, and are put into Latin words to hide
 * them from machines (and Latin ones put into Cyrillic words).
 *
 * <p>A word is only touched if it mixes the scripts: the script of most of its letters is taken for
 * the word's own. Source of the pairs: Unicode Technical Standard 39, confusables, reduced to
 * single letters that look alike in common fonts in the same case.
 */
final class Confusables {
  private static final String CYRILLIC = "авсԁеһніјкморѕтухѵԝӏгАВСЕНІЈКМОРЅТУХԜӀ";
  private static final String LATIN_OF_CYRILLIC = "abcdehhijkmopstyxvwlrABCEHIJKMOPSTYXWl";
  private static final String GREEK = "αβεηικνορτυχγωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  private static final String LATIN_OF_GREEK = "abenikvoptuxywABEZHIKMNOPTYX";

  private Confusables() {}

  /** True if {@code c} is a letter that {@link #latin} or {@link #cyrillic} may have to replace. */
  static boolean isForeign(int c) {
    return c >= 0x370 && c <= 0x52F;
  }

  /** The Latin letter that {@code c} looks like, else {@code c}. */
  static int latin(int c) {
    int at = CYRILLIC.indexOf(c);
    if (at >= 0) {
      return LATIN_OF_CYRILLIC.charAt(at);
    }
    int greek = GREEK.indexOf(c);
    return greek >= 0 ? LATIN_OF_GREEK.charAt(greek) : c;
  }

  /** The Cyrillic letter that the Latin letter {@code c} looks like, else {@code c}. */
  static int cyrillic(int c) {
    int at = LATIN_OF_CYRILLIC.indexOf(c);
    return at >= 0 ? CYRILLIC.charAt(at) : c;
  }
}
