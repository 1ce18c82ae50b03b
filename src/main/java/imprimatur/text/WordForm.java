package imprimatur.text;

import imprimatur.text.letters.Alphabet;
import imprimatur.text.letters.CharacterKind;
import imprimatur.text.letters.Confusables;
import imprimatur.text.letters.Folding;
import java.util.Arrays;

/**
 * The word that is being read: its folded letters, what alphabets they come from, and whether it is
 * disguised. One for a text, cleared for every word.
 */
final class WordForm {
  private static final String LETTER_OF_DIGIT = "oizeasgtbg";

  private final Alphabet alphabet;
  private char[] letters = new char[64 + Folding.LONGEST];
  private int length;
  private int latin;
  private int foreign;
  private int digits;
  private int marks;
  private int disguises;
  private boolean invisible;

  /**
   * @param alphabet the text's own
   */
  WordForm(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  void clear() {
    length = 0;
    latin = 0;
    foreign = 0;
    digits = 0;
    marks = 0;
    disguises = 0;
    invisible = false;
  }

  char[] letters() {
    return letters;
  }

  int length() {
    return length;
  }

  char last(int back) {
    return letters[length - 1 - back];
  }

  /** Bits of {@link Disguise}. */
  int disguises() {
    return disguises;
  }

  /**
   * Reads the unaccented Latin letters that the word begins with, which are all of most words;
   * returns where they end.
   */
  int plain(String text, int start, int to) {
    int i = start;
    int end = Math.min(to, start + letters.length - Folding.LONGEST);
    while (i < end) {
      int lower = text.charAt(i) | 0x20;
      if (lower < 'a' || lower > 'z') {
        break;
      }
      letters[length++] = (char) lower;
      i++;
    }
    latin = length;
    return i;
  }

  void letter(int c) {
    marks = 0;
    if (c < 0x250) {
      if (c >= 'A') {
        latin++;
      } else {
        digits++;
      }
    } else if (Confusables.isForeign(c)) {
      foreign++;
    } else {
      styled(c);
    }
    if (invisible) {
      hidden();
    }
    append(c);
  }

  /** Full-width and mathematical forms of Latin letters are no sign of anything in East Asia. */
  private void styled(int c) {
    if ((c >= 0xFF21 && c <= 0xFF5A) || (c >= 0x1D400 && c <= 0x1D6A5) || isCircled(c)) {
      latin++;
      disguises |= alphabet == Alphabet.OTHER ? 0 : Disguise.STYLED.bit();
    }
  }

  private static boolean isCircled(int c) {
    return c >= 0x24B6 && c <= 0x24E9;
  }

  /** Joiners belong to the scripts of the East; in an alphabet nothing invisible splits a word. */
  private void hidden() {
    disguises |= latin > 0 || foreign > 0 ? Disguise.INVISIBLES.bit() : 0;
    invisible = false;
  }

  /** A character that nobody sees; soft hyphens are no sign of anything. */
  void ignorable(int c) {
    invisible |= c != 0xAD && c != 0x640;
  }

  /** A mark on the letter before it; marks of other scripts say nothing on a Latin letter. */
  void mark(int c) {
    marks++;
    boolean overlay = c >= 0x334 && c <= 0x338;
    if (latin > 0 && (overlay || marks > 2)) {
      disguises |= Disguise.MARKED.bit();
    }
    if (latin == 0) {
      append(c);
    }
  }

  /** Says that the letters stood apart. */
  void spaced() {
    disguises |= Disguise.SPACED.bit();
  }

  private void append(int c) {
    if (length + Folding.LONGEST > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2);
    }
    length = Folding.fold(c, letters, length);
  }

  /** Whether letters of two alphabets, or of one that is not the text's, are in the word. */
  boolean isMixed() {
    return foreign > 0 && (latin > 0 || alphabet == Alphabet.LATIN);
  }

  /** Whether digits stand among Latin letters. */
  boolean hasDigits() {
    return digits > 0 && latin > 0;
  }

  /**
   * Reads the letters of a mixed word once more, all as those of one alphabet: the text's if they
   * can be, else that of letters that no other has, else that of most. A word wholly of another
   * alphabet stays unless all of it can be read in the text's.
   */
  void unmask(String text, int start, int end) {
    Alphabet other = other(text, start, end);
    int onlyLatin = 0;
    int onlyForeign = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Confusables.isForeign(c)) {
        onlyForeign += Confusables.latin(c) == c ? 1 : 0;
      } else if (c < 0x250 && Character.isLetter(c)) {
        onlyLatin += Confusables.foreign(c, other) == c ? 1 : 0;
      }
    }
    if (latin == 0 && onlyForeign > 0) {
      return;
    }
    reread(text, start, end, isLatin(onlyLatin, onlyForeign), other);
    boolean twins = latin + foreign > 2 && latin > 0;
    disguises |= twins && Math.min(onlyLatin, onlyForeign) == 0 ? Disguise.LOOK_ALIKES.bit() : 0;
  }

  private static Alphabet other(String text, int start, int end) {
    int at = start;
    while (at + 1 < end && !Confusables.isForeign(text.charAt(at))) {
      at++;
    }
    return text.charAt(at) < 0x400 ? Alphabet.GREEK : Alphabet.CYRILLIC;
  }

  private boolean isLatin(int onlyLatin, int onlyForeign) {
    if (onlyLatin == 0 && onlyForeign == 0) {
      return alphabet == Alphabet.LATIN || (alphabet == Alphabet.OTHER && latin >= foreign);
    }
    if (onlyLatin > 0 && onlyForeign > 0) {
      return latin >= foreign;
    }
    return onlyForeign == 0;
  }

  private void reread(String text, int start, int end, boolean toLatin, Alphabet other) {
    length = 0;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      CharacterKind kind = CharacterKind.of(c);
      if (kind == CharacterKind.LETTER || kind == CharacterKind.MARK) {
        append(toLatin ? Confusables.latin(c) : Confusables.foreign(c, other));
      }
      i += Character.charCount(c);
    }
  }

  /**
   * Reads digits among Latin letters as the letters they look like, and letters among digits as
   * digits if they are not more and can be.
   */
  void readDigits() {
    if (isNumber()) {
      for (int i = 0; i < length; i++) {
        letters[i] = letters[i] == 'o' ? '0' : isDigit(i) ? letters[i] : '1';
      }
      return;
    }
    for (int i = length - 1; i >= 0; i--) {
      if (isDigit(i)) {
        disguises |= isInside(i) ? Disguise.DIGITS.bit() : 0;
        letters[i] = letters[i] == '1' ? one(i) : LETTER_OF_DIGIT.charAt(letters[i] - '0');
      }
    }
  }

  private boolean isDigit(int i) {
    return letters[i] >= '0' && letters[i] <= '9';
  }

  private boolean isNumber() {
    for (int i = 0; i < length; i++) {
      if (!isDigit(i) && "oil".indexOf(letters[i]) < 0) {
        return false;
      }
    }
    return latin <= digits;
  }

  /** Not at an end, as in {@code mp3} and {@code 2nd}, nor in a product's code. */
  private boolean isInside(int i) {
    return latin > digits && i > 0 && i + 1 < length && !isDigit(i - 1);
  }

  /** Before a suffix like {@code -ing} or {@code -ed} an i, else an l. */
  private char one(int i) {
    char next = i + 1 < length ? letters[i + 1] : 'l';
    boolean able = next == 'e' && i > 0 && (letters[i - 1] == 'b' || letters[i - 1] == '8');
    return "nocstvaze".indexOf(next) >= 0 && !able ? 'i' : 'l';
  }
}
