package imprimatur.text.letters;

/** What a character is to the tokenizer. */
public enum CharacterKind {
  /** White space, punctuation, symbols: stands between words. */
  BETWEEN,
  /** Letter or digit of a script that separates words. */
  LETTER,
  /** Letter of a script without spaces between words: a token of its own. */
  SINGLE,
  /** Combining mark: belongs to the letter before it. */
  MARK,
  /** Invisible: soft hyphen, zero-width and direction marks; neither part of a word nor its end. */
  IGNORABLE;

  /** The kind of a code point. */
  public static CharacterKind of(int c) {
    if (c < 0x80) {
      return isAsciiWord(c) ? LETTER : BETWEEN;
    }
    if (isIgnorable(c)) {
      return IGNORABLE;
    }
    if (c == 0x2BC) {
      return BETWEEN; // an apostrophe, though it counts as a letter
    }
    if (c >= 0x24B6 && c <= 0x24E9) {
      return LETTER; // in a circle
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.DECIMAL_DIGIT_NUMBER -> LETTER;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          isUnspaced(c) ? SINGLE : LETTER;
      default -> BETWEEN;
    };
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isIgnorable(int c) {
    if (c < 0x2000) {
      return c == 0xAD
          || c == 0x34F
          || c == 0x61C
          || (c >= 0x180B && c <= 0x180F)
          || c == 0x640
          || c == 0x115F
          || c == 0x1160
          || c == 0x17B4
          || c == 0x17B5;
    }
    return (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF
        || c == 0x3164
        || c == 0xFFA0
        || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  /** True for letters of scripts that write no space between words. */
  static boolean isUnspaced(int c) {
    return isIdeograph(c) || isKana(c) || isSouthEastAsian(c);
  }

  public static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF)
        || (c >= 0x3005 && c <= 0x3007);
  }

  static boolean isKana(int c) {
    return (c >= 0x3041 && c <= 0x30FF)
        || (c >= 0x31F0 && c <= 0x31FF)
        || (c >= 0xFF66 && c <= 0xFF9D);
  }

  /** Thai, Lao, Myanmar and Khmer. */
  public static boolean isSouthEastAsian(int c) {
    return (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17FF);
  }
}
