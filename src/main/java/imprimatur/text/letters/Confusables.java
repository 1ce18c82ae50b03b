package imprimatur.text.letters;

/**
 * Letters of other alphabets that look like Latin ones, and are put into Latin words to hide them
 * from machines (and Latin ones put into Cyrillic and Greek words).
 *
 * <p>Source of the pairs: Unicode Technical Standard 39, confusables, reduced to single letters
 * that look alike in common fonts in the same case. Phonetic and small capital letters count as
 * Latin, and are folded wherever they stand ({@link Folding}).
 */
public final class Confusables {
  private static final String CYRILLIC = "авсԁеһніјкморѕтухѵԝӏгѐёїԛԍүьпАВСЕЅНІЈКМОРТУХԜӀЁЇҮԌ";
  private static final String LATIN_OF_CYRILLIC =
      "abcdehhijkmopstyxvwlreeiqgybnABCESHIJKMOPTYXWlEIYG";
  private static final String GREEK = "αβεηικνορτυχγωάέήίόύώϊϋϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϿ";
  private static final String LATIN_OF_GREEK = "abenikvoptuxywaeniouwiucjABEZHIKMNOPTYXCC";

  /** Armenian and Cherokee. */
  private static final String REST = "աբցհոսօզյռգՏՕԼᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃᏎ";

  private static final String LATIN_OF_REST = "wpghnuoqjnqSOLABCDEGHJKLMPRSTVWZS";

  private Confusables() {}

  /** True if {@code c} is a letter of an alphabet that has twins of Latin letters. */
  public static boolean isForeign(int c) {
    return (c >= 0x370 && c <= 0x58F) || (c >= 0x13A0 && c <= 0x13FF);
  }

  /** The Latin letter that {@code c} looks like, else {@code c}. */
  public static int latin(int c) {
    int cyrillic = twin(c, CYRILLIC, LATIN_OF_CYRILLIC);
    if (cyrillic != c) {
      return cyrillic;
    }
    int greek = twin(c, GREEK, LATIN_OF_GREEK);
    return greek != c ? greek : twin(c, REST, LATIN_OF_REST);
  }

  /** The letter of {@code alphabet} that the Latin letter {@code c} looks like, else {@code c}. */
  public static int foreign(int c, Alphabet alphabet) {
    return alphabet == Alphabet.GREEK
        ? twin(c, LATIN_OF_GREEK, GREEK)
        : twin(c, LATIN_OF_CYRILLIC, CYRILLIC);
  }

  private static int twin(int c, String of, String twins) {
    int at = of.indexOf(c);
    return at >= 0 ? twins.charAt(at) : c;
  }
}
