package imprimatur.text;

import imprimatur.model.document.Span;
import imprimatur.text.letters.CharacterKind;
import java.util.List;
import java.util.Set;

/**
 * Tells what stands between two tokens of a text: nothing, a comma, the border of a clause, of a
 * sentence or of a paragraph.
 *
 * <p>A full stop ends a sentence if white space follows and then no small letter, and the word
 * before it is neither an abbreviation nor an initial. The full stops of scripts without capitals
 * need neither. Where the lines of a text mostly begin with capitals they carry its structure, and
 * a line break counts as the end of a sentence or clause; else the text is merely wrapped.
 */
final class Boundaries {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr prof st sr jr vs inc ltd co corp no vol gen col sen rep gov etc fig al jan"
                  + " feb mar apr jun jul aug sep sept oct nov dec p pp lt sgt hon rev mt ft ave rd"
                  + " bzw ca usw ggf nr str tel hr fr bd vgl evtl mme mlle av art cf ed ibid sra sres"
                  + " dra ud uds pag sig dott ing avv тыс млн млрд руб им ул др проф акад гг стр")
              .split(" "));
  private static final int LONGEST_ABBREVIATION = 5;
  private static final int STRUCTURED_LINES = 3;

  private final String text;
  private final boolean structured;

  // what the gap under inspection holds
  private int lines;
  private char terminator;
  private boolean spaceAfterTerminator;
  private boolean clause;
  private boolean comma;
  private boolean space;

  Boundaries(String text, List<Span> regions) {
    this.text = text;
    structured = isStructured(text, regions);
  }

  private static boolean isStructured(String text, List<Span> regions) {
    int breaks = 0;
    int capitals = 0;
    for (Span region : regions) {
      for (int i = text.indexOf('\n', region.start());
          i >= 0 && i + 1 < region.end();
          i = text.indexOf('\n', i + 1)) {
        char c = text.charAt(i + 1);
        breaks += c == '\n' ? 0 : 1;
        capitals += startsUpper(c) ? 1 : 0;
      }
    }
    return breaks >= STRUCTURED_LINES && capitals * 2 > breaks;
  }

  /**
   * The boundary between the token in {@code [start, end)} and the one that begins at {@code next}.
   */
  byte before(int start, int end, int next) {
    if (next - end == 1 && text.charAt(end) == ' ') {
      return afterSpace(next);
    }
    if (next == end) {
      return Tokens.BOUNDARY_NONE;
    }
    inspect(end, next);
    if (lines >= 2) {
      return Tokens.BOUNDARY_DOCUMENT;
    }
    if (endsSentence(start, end, next)) {
      return Tokens.BOUNDARY_SENTENCE;
    }
    boolean upper = startsUpper(text.charAt(next));
    if (lines > 0 && structured) {
      return upper ? Tokens.BOUNDARY_SENTENCE : Tokens.BOUNDARY_CLAUSE;
    }
    if (clause || (terminator != 0 && upper)) {
      return Tokens.BOUNDARY_CLAUSE;
    }
    return comma ? Tokens.BOUNDARY_COMMA : space ? afterSpace(next) : Tokens.BOUNDARY_NONE;
  }

  /** A mere space: in scripts without spaces between words it stands where others have a comma. */
  private byte afterSpace(int next) {
    return CharacterKind.isSouthEastAsian(text.charAt(next))
        ? Tokens.BOUNDARY_COMMA
        : Tokens.BOUNDARY_NONE;
  }

  private void inspect(int from, int to) {
    lines = 0;
    terminator = 0;
    spaceAfterTerminator = false;
    clause = false;
    comma = false;
    space = false;
    for (int i = from; i < to; i++) {
      note(text.charAt(i));
    }
  }

  private void note(char c) {
    switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '｡', '؟', '۔', '।', '॥', '։', '။', '។', '።' -> {
        terminator = c;
        spaceAfterTerminator = false;
      }
      case '\n', '\u2028' -> {
        lines++;
        spaceAfterTerminator = true;
        space = true;
      }
      case '\u2029' -> lines += 2;
      case ',', '、', '，', '،', '､', '၊' -> {
        comma = true;
        terminator = 0;
      }
      case ';', '；', '؛', ':', '：', '·' -> {
        clause = true;
        terminator = 0;
      }
      case '–', '—', '―', '(', ')', '[', ']', '（', '）', '【', '】' -> clause = true;
      case '"', '“', '”', '„', '«', '»', '‹', '›', '「', '」', '『', '』', '《', '》', '＂' ->
          clause = true;
      case '\u00A0' -> {
        spaceAfterTerminator = true;
        space = true;
      }
      default -> {
        if (Character.isWhitespace(c)) {
          spaceAfterTerminator = true;
          space = true;
        }
      }
    }
  }

  private boolean endsSentence(int start, int end, int next) {
    if (terminator == 0) {
      return false;
    }
    if (terminator > 0x500) {
      return terminator != '…' || spaceAfterTerminator;
    }
    if (!spaceAfterTerminator) {
      return false;
    }
    char first = text.charAt(next);
    return terminator != '.' || (beginsSentence(first, next) && !isAbbreviated(start, end, first));
  }

  private boolean beginsSentence(char first, int next) {
    return startsUpper(first)
        || !Character.isLetter(first)
        || !Character.isLowerCase(first)
        || "\"'(“„«".indexOf(text.charAt(next - 1)) >= 0;
  }

  private boolean isAbbreviated(int start, int end, char first) {
    if (end - start == 1
        && Character.isUpperCase(text.charAt(start))
        && Character.isUpperCase(first)) {
      return true;
    }
    return end - start <= LONGEST_ABBREVIATION
        && ABBREVIATIONS.contains(text.substring(start, end).toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean startsUpper(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c);
  }
}
