package imprimatur.report.ci;

import imprimatur.report.words.Harmless;

/** Texts of SARIF messages, in which brackets make links. */
final class SarifText {
  private static final int LONGEST = 1000;

  private SarifText() {}

  /** A text from outside, harmless, and no link. */
  static String of(String text) {
    return escaped(Harmless.text(text, LONGEST));
  }

  /** A harmless text in which no bracket is a link's. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  /** A link to a related location. */
  static String link(String text, int id) {
    return "[" + of(text) + "](" + id + ")";
  }
}
