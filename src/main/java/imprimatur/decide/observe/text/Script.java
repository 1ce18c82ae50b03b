package imprimatur.decide.observe.text;

import imprimatur.model.document.Span;
import java.util.List;

/**
 * What the words of a text are counted in.
 *
 * @param unit {@code words}, or {@code characters} where the script puts no spaces
 * @param perWord how many of the unit carry as much as one word
 */
public record Script(String unit, double perWord) {
  private static final Script WORDS = new Script("words", 1);
  private static final Script IDEOGRAPHS = new Script("characters", 1.7);
  private static final Script LETTERS_WITHOUT_SPACES = new Script("characters", 4.5);

  /** The script in which most letters of the passages are written. */
  public static Script of(String text, List<Span> passages) {
    int ideographs = 0;
    int unspaced = 0;
    int letters = 0;
    for (Span passage : passages) {
      for (int i = passage.start(); i < passage.end(); i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          letters++;
          ideographs += isIdeograph(c) ? 1 : 0;
          unspaced += isUnspaced(c) ? 1 : 0;
        }
      }
    }
    if (2 * ideographs > letters) {
      return IDEOGRAPHS;
    }
    return 2 * unspaced > letters ? LETTERS_WITHOUT_SPACES : WORDS;
  }

  /** True for a letter of a script that sets no spaces between words. */
  public static boolean hasNoSpaces(char c) {
    return isIdeograph(c) || isUnspaced(c);
  }

  private static boolean isIdeograph(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> false;
    };
  }

  private static boolean isUnspaced(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
