package imprimatur.rights.forms;

/**
 * Folds single characters so that one spelling of a legal form matches all: lower case, no Latin
 * accents, one kind of dash, quote and space, full-width forms as ASCII. Thread-safe.
 *
 * <p>The tables are literals and not {@link java.text.Normalizer}: that costs more at start-up than
 * reading a page.
 */
final class Folding {
  /** What {@link #fold} returns for a character that is to be left out. */
  static final char DROP = 0;

  private static final String LATIN_1 =
      "aaaaaaaceeeeiiiidnooooo×ouuuuyþsaaaaaaaceeeeiiiidnooooo÷ouuuuyþy"; // U+00C0
  private static final String EXTENDED_A =
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
          + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"; // U+0100
  private static final String VIETNAMESE =
      "a".repeat(24)
          + "e".repeat(16)
          + "i".repeat(4)
          + "o".repeat(24)
          + "u".repeat(14)
          + "y".repeat(8); // 1EA0

  private Folding() {}

  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : isSpace(c) ? ' ' : c;
    }
    if (c < 0x300) {
      return latin(c);
    }
    if (c < 0x2000) {
      return alphabetic(c);
    }
    return c < 0x2E80 ? punctuation(c) : eastAsian(c);
  }

  private static boolean isSpace(char c) {
    return c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B;
  }

  private static char latin(char c) {
    if (c >= 0xC0 && c < 0x100) {
      return LATIN_1.charAt(c - 0xC0);
    }
    if (c >= 0x100 && c < 0x180) {
      return EXTENDED_A.charAt(c - 0x100);
    }
    return switch (c) {
      case 0xA0 -> ' ';
      case 0xAD -> DROP;
      case 0xAB, 0xBB -> '"';
      case 0xB4 -> '\'';
      case 0x1A0, 0x1A1 -> 'o';
      case 0x1AF, 0x1B0 -> 'u';
      case 0x218, 0x219 -> 's';
      case 0x21A, 0x21B -> 't';
      default -> c;
    };
  }

  private static char alphabetic(char c) {
    if (c <= 0x36F) {
      return DROP; // combining marks of decomposed text
    }
    if (c >= 0x1EA0 && c <= 0x1EF9) {
      return VIETNAMESE.charAt(c - 0x1EA0);
    }
    if (c == 0x640 || (c >= 0x64B && c <= 0x652)) {
      return DROP; // Arabic stretching and vowel marks
    }
    return switch (c) {
      case 'ё', 'Ё' -> 'е';
      case 'أ', 'إ', 'آ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ک' -> 'ك';
      case 'ά', 'Ά' -> 'α';
      case 'έ', 'Έ' -> 'ε';
      case 'ή', 'Ή' -> 'η';
      case 'ί', 'Ί', 'ϊ', 'ΐ', 'Ϊ' -> 'ι';
      case 'ό', 'Ό' -> 'ο';
      case 'ύ', 'Ύ', 'ϋ', 'ΰ', 'Ϋ' -> 'υ';
      case 'ώ', 'Ώ' -> 'ω';
      case 'ς' -> 'σ';
      default -> Character.toLowerCase(c);
    };
  }

  private static char punctuation(char c) {
    if (c <= 0x200A || c == 0x202F || c == 0x2028 || c == 0x2029) {
      return ' ';
    }
    if (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)) {
      return DROP;
    }
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
      return '-';
    }
    return switch (c) {
      case '‘', '’', '‚', '‛', '′' -> '\'';
      case '“', '”', '„', '‟', '″' -> '"';
      case 'ⓒ', 'Ⓒ' -> '©';
      default -> c;
    };
  }

  private static char eastAsian(char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - 0xFEE0));
    }
    return switch (c) {
      case 0x3000 -> ' ';
      case 0xFE0E, 0xFE0F, 0xFEFF -> DROP;
      case '「', '」', '『', '』', '《', '》' -> '"';
      default -> c;
    };
  }
}
