package imprimatur.text;

import imprimatur.text.letters.CharacterKind;

/**
 * Finds words whose letters are set apart, as in {@code l e t t e r s} or {@code l·e·t·t·e·r·s}.
 *
 * <p>Four or more single letters with one and the same sign between them are such a word; fewer are
 * if another group stands beside them, since then all words of a passage are written so.
 */
final class SpacedLetters {
  private static final int LEAST = 4;
  private static final int LEAST_BESIDE_OTHERS = 2;

  /** What may stand between two groups: their gap and a punctuation mark, each with its gap. */
  private static final int WIDEST_GAP = 8;

  private final String text;

  /** Where the last group ended. */
  private int lastEnd = -WIDEST_GAP;

  SpacedLetters(String text) {
    this.text = text;
  }

  /**
   * One past the last letter of the word whose letters are set apart and that begins at {@code
   * start}, where a letter stands alone; {@code start} if there is none.
   */
  int end(int start, int to) {
    if (start + 2 >= to || !isSeparator(text.charAt(start + 1)) || !isLetter(start)) {
      return start;
    }
    int last = last(start, to);
    int letters = (last - start) / 2 + 1;
    boolean word =
        letters >= LEAST || (letters >= LEAST_BESIDE_OTHERS && isBesideOthers(start, last, to));
    if (!word) {
      return start;
    }
    lastEnd = last + 1;
    return lastEnd;
  }

  private int last(int start, int to) {
    char separator = text.charAt(start + 1);
    int last = start;
    while (last + 2 < to && text.charAt(last + 1) == separator && isAlone(last + 2, to)) {
      last += 2;
    }
    return separator == ' ' && last > start && beginsAnother(last, to) ? last - 2 : last;
  }

  /** Whether a word with another sign between its letters begins: the space was between words. */
  private boolean beginsAnother(int at, int to) {
    return at + 2 < to
        && text.charAt(at + 1) != ' '
        && isSeparator(text.charAt(at + 1))
        && isAlone(at + 2, to);
  }

  private boolean isBesideOthers(int start, int last, int to) {
    return start - lastEnd <= WIDEST_GAP || isFollowed(last, to, text.charAt(start + 1));
  }

  private boolean isFollowed(int last, int to, char separator) {
    int next = last + 1;
    while (next < to && next - last <= WIDEST_GAP && !isLetter(next)) {
      next++;
    }
    return next + 2 < to
        && (next > last + 2 || text.charAt(last + 1) != separator)
        && isAlone(next, to)
        && text.charAt(next + 1) == separator
        && isAlone(next + 2, to);
  }

  private boolean isAlone(int at, int to) {
    return (isLetter(at) || isApostrophe(at)) && (at + 1 >= to || !isLetter(at + 1));
  }

  /** Of an alphabet; a syllable of Korean may well be a word. */
  private boolean isLetter(int at) {
    char c = text.charAt(at);
    boolean alphabetic = c < 0x1100 || (c >= 0x1D00 && c <= 0x1FFF) || (c >= 0xFF10 && c <= 0xFF5A);
    return alphabetic && CharacterKind.of(c) == CharacterKind.LETTER;
  }

  private boolean isApostrophe(int at) {
    return text.charAt(at) == '\'' || text.charAt(at) == '\u2019';
  }

  private static boolean isSeparator(char c) {
    return switch (c) {
      case ' ', '.', '-', '_', '*', '|', '/', '~', '+', '\u00A0', '·', '•', '‧', '\u202F' -> true;
      case '\u205F', '\u3000', '\u2010', '\u2011' -> true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }
}
