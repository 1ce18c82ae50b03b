package imprimatur.ingest.html;

import imprimatur.model.document.Span;
import org.jsoup.nodes.Element;

/**
 * A stretch of page text that stands on lines of its own.
 *
 * @param span place in the page's text, no white space at its ends
 * @param text the characters of the span
 * @param owner the block-level element that it stands in
 * @param holder the deepest element that holds all of it: the owner or something inside it
 * @param linkUnits letters and digits inside links
 * @param sourceStart offset of its first character in the file
 * @param hidden whether the markup keeps it from those who read the page
 */
record Block(
    Span span,
    String text,
    Element owner,
    Element holder,
    int linkUnits,
    int sourceStart,
    boolean hidden) {

  /** The share of the letters that are inside links, from 0 to 1. */
  double linkDensity() {
    int letters = letters(text);
    return letters == 0 ? 0 : Math.min(1, (double) linkUnits / letters);
  }

  /**
   * How much there is to read, in letters of an alphabetic script: a Chinese character says about
   * as much as two and a half letters.
   */
  int length() {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        length += isWide(c) ? 5 : 2;
      }
    }
    return length / 2;
  }

  /** Marks that end or divide sentences: prose has them, menus have not. */
  int sentenceMarks() {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean inside = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if (",.;:!?…".indexOf(text.charAt(i)) >= 0 ? !inside : isWideMark(text.charAt(i))) {
        marks++;
      }
    }
    return marks;
  }

  private static boolean isWideMark(char c) {
    return "、。，！？；：।؟،۔".indexOf(c) >= 0;
  }

  private static boolean isWide(char c) {
    return (c >= 0x2E80 && c < 0xFB00) || (c >= 0x0E00 && c < 0x0E80);
  }

  static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters++;
      }
    }
    return letters;
  }
}
