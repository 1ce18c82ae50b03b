package imprimatur.text.seek;

import imprimatur.text.letters.CharacterKind;
import imprimatur.text.letters.Folding;

/** The folded letters and digits of a stretch of text, without all that stands between them. */
final class FoldedLetters {
  private final StringBuilder letters = new StringBuilder();
  private final char[] buffer = new char[Folding.LONGEST];

  /** How many letters stand before the last sign between letters; -1 without such a sign. */
  private int beforeLastSign = -1;

  FoldedLetters(String text, int start, int end) {
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      add(c);
      i += Character.charCount(c);
    }
  }

  static String of(String text) {
    return new FoldedLetters(text, 0, text.length()).toString();
  }

  private void add(int c) {
    switch (CharacterKind.of(c)) {
      case LETTER, SINGLE, MARK -> letters.append(buffer, 0, Folding.fold(c, buffer, 0));
      case BETWEEN -> beforeLastSign = letters.length();
      case IGNORABLE -> {}
    }
  }

  /** Whether these are the letters of a word, an ending after an apostrophe perhaps left out. */
  boolean are(String word, boolean mayEnd) {
    return word.contentEquals(letters)
        || (mayEnd
            && beforeLastSign == word.length()
            && letters.indexOf(word) == 0
            && Endings.contains(letters.substring(beforeLastSign)));
  }

  @Override
  public String toString() {
    return letters.toString();
  }
}
