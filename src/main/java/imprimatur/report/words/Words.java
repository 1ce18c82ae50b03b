package imprimatur.report.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text for comparison by eye: runs of letters and digits, single characters in
 * scripts that are written without spaces. Case, width and invisible characters do not make words
 * differ, look-alike letters do.
 */
public final class Words {
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] ids = new int[64];
  private int size;
  private int alone;

  private Words() {}

  /**
   * Splits {@code text}.
   *
   * @param dictionary numbers the words; to be shared by the texts compared
   */
  static Words of(String text, Map<String, Integer> dictionary) {
    Words words = new Words();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        boolean single = standsAlone(c);
        end = endOfWord(text, end, single);
        words.alone += single ? 1 : 0;
        words.add(at, end, id(text.substring(at, end), dictionary));
      }
      at = end;
    }
    return words;
  }

  /** True for letters of scripts without spaces: each counts as a word and may begin a line. */
  public static boolean standsAlone(int c) {
    return c >= 0xE00 && Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c));
  }

  private static int endOfWord(String text, int from, boolean single) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean letter = !single && Character.isLetterOrDigit(c) && !standsAlone(c);
      boolean inside = letter || isMark(c) || (!single && isApostrophe(text, at));
      if (!inside) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isApostrophe(String text, int index) {
    char c = text.charAt(index);
    return (c == '\'' || c == '’')
        && index + 1 < text.length()
        && Character.isLetter(text.codePointAt(index + 1));
  }

  private static int id(String word, Map<String, Integer> dictionary) {
    return dictionary.computeIfAbsent(key(word), k -> dictionary.size());
  }

  private static String key(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder visible = new StringBuilder(word.length());
    word.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> c == '’' ? '\'' : c)
        .forEach(visible::appendCodePoint);
    return Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private void add(int start, int end, int id) {
    if (size == ids.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      ids = Arrays.copyOf(ids, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    ids[size++] = id;
  }

  int size() {
    return size;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** The word's number in the dictionary: equal words have equal numbers. */
  int id(int index) {
    return ids[index];
  }

  /** True if most of the words are single characters of a script without spaces. */
  boolean mostlyCharacters() {
    return alone * 2 > size;
  }
}
