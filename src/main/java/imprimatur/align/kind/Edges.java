package imprimatur.align.kind;

import imprimatur.model.document.Span;
import imprimatur.text.Tokens;

/** The characters of a passage: its tokens with the marks that open and close it. */
public final class Edges {
  private static final String OPENING = "“„«‹「『《（(［[【〈‘‚¿¡¶•$€£#—–-";
  private static final String CLOSING = ".!?…。！？｡؟۔।॥”’»›」』》）)］]】〉%％‟";
  private static final String EITHER = "\"'＂";

  private Edges() {}

  /** The span of the tokens {@code [from, to)} in {@code text}. */
  static Span span(String text, Tokens tokens, int from, int to) {
    int least = from == 0 ? 0 : tokens.end(from - 1);
    int most = to == tokens.size() ? text.length() : tokens.start(to);
    return new Span(start(text, tokens.start(from), least), end(text, tokens.end(to - 1), most));
  }

  private static int start(String text, int start, int least) {
    int i = start;
    while (i > least && isOpening(text, i - 1, least)) {
      i--;
    }
    return i;
  }

  private static boolean isOpening(String text, int i, int least) {
    char c = text.charAt(i);
    return OPENING.indexOf(c) >= 0
        || (EITHER.indexOf(c) >= 0 && (i == least || !isClosing(text.charAt(i - 1))));
  }

  private static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0 || c == ',' || c == ';' || c == ':';
  }

  private static int end(String text, int end, int most) {
    int i = end;
    while (i < most
        && (CLOSING.indexOf(text.charAt(i)) >= 0 || EITHER.indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    int beyond = i; // a comma before a closing quotation mark belongs to it
    while (beyond < most && ",;:".indexOf(text.charAt(beyond)) >= 0) {
      beyond++;
    }
    boolean quoted = beyond > i && beyond < most && "\"”’»」』".indexOf(text.charAt(beyond)) >= 0;
    return quoted ? beyond + 1 : i;
  }
}
