package imprimatur.text.letters;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings the letters of a word to one form, so that spellings which a reader takes for the same
 * word compare equal.
 *
 * <p>Case, width, ligatures and other compatibility forms, composed and decomposed letters, accents
 * of Latin, Greek and Cyrillic, vowel points of Arabic and Hebrew, and digits of all scripts are
 * folded. Vowel signs of Indic and South-East Asian scripts and the voicing marks of kana are kept:
 * they tell words apart. Folding a folded letter changes nothing.
 */
public final class Folding {
  /** The most characters that one code point can fold to. */
  public static final int LONGEST = 24;

  private Folding() {}

  /**
   * Writes the folded form of a letter, digit or mark into {@code buffer} from {@code length} on
   * and returns the new length; {@link #LONGEST} places must be free.
   */
  public static int fold(int c, char[] buffer, int length) {
    if (c < 0x80) {
      buffer[length] = (char) (c >= 'A' && c <= 'Z' ? c + 32 : c);
      return length + 1;
    }
    char simple = simple(c);
    if (simple == 0) {
      return decompose(c, buffer, length);
    }
    if (simple != DROPPED) {
      buffer[length++] = simple;
    }
    return length;
  }

  private static final char DROPPED = '\uFFFF';

  private static char simple(int c) {
    if (c < European.END) {
      return European.FOLDED[c - European.START];
    }
    if (c < 0x2000) {
      return Others.FOLDED[c - European.END];
    }
    return c >= 0x4E00 && c <= 0x9FFF ? (char) c : 0;
  }

  /** Slow and complete; the tables are made with it. */
  private static int decompose(int c, char[] buffer, int length) {
    int digit = Character.digit(c, 10);
    if (digit >= 0 && Character.isDigit(c)) {
      buffer[length] = (char) ('0' + digit);
      return length + 1;
    }
    String text = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < Math.min(lower.length(), LONGEST / 2); i++) {
      length = foldDecomposed(lower.charAt(i), buffer, length);
    }
    return length;
  }

  private static int foldDecomposed(char c, char[] buffer, int length) {
    if (isDropped(c)) {
      return length;
    }
    String letters = letters(c);
    for (int i = 0; i < letters.length(); i++) {
      buffer[length++] = letters.charAt(i);
    }
    return length;
  }

  /** Letters that Unicode does not decompose, though readers and keyboards do. */
  private static String letters(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ɑ' -> "a";
      case 'ɡ' -> "g";
      case 'ɩ', 'ɪ' -> "i";
      case 'ȷ' -> "j";
      case 'ᴀ',
          'ʙ',
          'ᴄ',
          'ᴅ',
          'ᴇ',
          'ꜰ',
          'ɢ',
          'ʜ',
          'ᴊ',
          'ᴋ',
          'ʟ',
          'ᴍ',
          'ɴ',
          'ᴏ',
          'ᴘ',
          'ʀ',
          'ꜱ',
          'ᴛ',
          'ᴜ' ->
          smallCapital(c);
      case 'ᴠ' -> "v";
      case 'ᴡ' -> "w";
      case 'ʏ' -> "y";
      case 'ᴢ' -> "z";
      case 'þ' -> "th";
      case 'ı' -> "i";
      case 'ς' -> "σ";
      case 'ٱ' -> "ا";
      case 'ى', 'ی' -> "ي";
      case 'ة' -> "ه";
      case 'ک' -> "ك";
      default -> String.valueOf(c);
    };
  }

  private static String smallCapital(char c) {
    int at = "ᴀʙᴄᴅᴇꜰɢʜᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜ".indexOf(c);
    return "abcdefghjklmnoprstu".substring(at, at + 1);
  }

  private static boolean isDropped(char c) {
    return (c >= 0x300 && c <= 0x36F)
        || (c >= 0x483 && c <= 0x489)
        || (c >= 0x591 && c <= 0x5C7)
        || (c >= 0x610 && c <= 0x61A)
        || (c >= 0x64B && c <= 0x65F)
        || c == 0x670
        || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xFE20 && c <= 0xFE2F);
  }

  /** The folded form of each character of a block; 0 where it is longer than one character. */
  private static char[] table(int from, int to) {
    char[] folded = new char[to - from];
    char[] buffer = new char[LONGEST];
    for (int c = from; c < to; c++) {
      int length = decompose(c, buffer, 0);
      folded[c - from] = length == 0 ? DROPPED : length == 1 ? buffer[0] : 0;
    }
    return folded;
  }

  /** Latin, Greek and Cyrillic; made when the first letter beyond ASCII is met. */
  private static final class European {
    private static final int START = 0x80;
    private static final int END = 0x530;
    private static final char[] FOLDED = table(START, END);
  }

  /** The alphabets between Cyrillic and general punctuation; made when first needed. */
  private static final class Others {
    private static final char[] FOLDED = table(European.END, 0x2000);
  }
}
