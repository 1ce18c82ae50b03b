package imprimatur.report;

/**
 * How words look on a terminal: select-graphic-rendition codes of ECMA-48 with the 256-colour
 * extension. Red, amber and teal stay apart for colour-blind readers, and no colour says what a
 * word or symbol beside it does not.
 */
public enum Ink {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  MARK("1;4;38;5;166"),
  BLOCK("1;38;5;231;48;5;160"),
  REVIEW("1;38;5;16;48;5;214"),
  ALLOW("1;38;5;231;48;5;30"),
  NOT_CHECKED("1;38;5;231;48;5;240");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  static Ink of(Outcome outcome) {
    return valueOf(outcome.name());
  }

  /** What switches from plain text to this ink. */
  String on() {
    return code.isEmpty() ? "" : "\u001b[" + code + "m";
  }

  /** What switches back to plain text. */
  String off() {
    return code.isEmpty() ? "" : "\u001b[0m";
  }
}
