package imprimatur.text;

import imprimatur.model.document.Span;
import java.util.Arrays;
import java.util.List;

/** One pass over one text; the per-call state of {@link Tokenizer}. */
final class WordScanner {
  private static final int LEAST_ROOM = 64;

  /**
   * What a word takes at the least on average, with the space after it, where words have spaces.
   */
  private static final int UNITS_PER_TOKEN = 5;

  private final String text;
  private final List<Span> regions;
  private final TokenColumns columns;
  private final Boundaries boundaries;
  private final Stemmer stemmer;
  private char[] word = new char[64 + Folding.LONGEST];
  private int length;
  private int latin;
  private int foreign;
  private boolean paragraph;

  WordScanner(String text, List<Span> regions, String languageTag) {
    this.text = text;
    this.regions = regions;
    int units = regions.stream().mapToInt(Span::length).sum();
    columns = new TokenColumns(languageTag, LEAST_ROOM + units / UNITS_PER_TOKEN);
    boundaries = new Boundaries(text, regions);
    stemmer = Stemmer.of(languageTag);
  }

  Tokens scan() {
    for (Span region : regions) {
      paragraph = true;
      scan(region.start(), region.end());
    }
    return columns.tokens();
  }

  private void scan(int from, int to) {
    int i = from;
    while (i < to) {
      int c = codePoint(i, to);
      i =
          switch (CharacterKind.of(c)) {
            case LETTER -> word(i, to);
            case SINGLE -> single(i, c, to);
            case BETWEEN, MARK, IGNORABLE -> i + Character.charCount(c);
          };
    }
  }

  private int codePoint(int i, int to) {
    char c = text.charAt(i);
    boolean pair =
        Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1));
    return pair ? Character.toCodePoint(c, text.charAt(i + 1)) : c;
  }

  /** Reads a word that begins at {@code start}; returns where it ends. */
  private int word(int start, int to) {
    length = 0;
    latin = 0;
    foreign = 0;
    int i = start;
    int end = start;
    while (i < to) {
      int c = codePoint(i, to);
      int next = i + Character.charCount(c);
      CharacterKind kind = CharacterKind.of(c);
      if (kind == CharacterKind.LETTER) {
        letter(c);
        end = next;
      } else if (kind == CharacterKind.MARK) {
        append(c);
        end = next;
      } else if (kind != CharacterKind.IGNORABLE && !joins(c, i, next, to)) {
        break;
      }
      i = next;
    }
    if (latin > 0 && foreign > 0) {
      unmask(start, end);
    }
    addWord(start, end);
    return end;
  }

  private void letter(int c) {
    if (c < 0x250) {
      latin += Character.isLetter(c) ? 1 : 0;
    } else if (Confusables.isForeign(c)) {
      foreign++;
    }
    append(c);
  }

  private void append(int c) {
    if (length + Folding.LONGEST > word.length) {
      word = Arrays.copyOf(word, word.length * 2);
    }
    length = Folding.fold(c, word, length);
  }

  /** Whether an apostrophe or a separator of digits holds the word together. */
  private boolean joins(int c, int at, int next, int to) {
    if (length == 0 || next >= to) {
      return false;
    }
    int following = codePoint(next, to);
    if (isApostrophe(c)) {
      return CharacterKind.of(following) == CharacterKind.LETTER && !isElision();
    }
    return (c == '.' || c == ',')
        && Character.isDigit(following)
        && Character.isDigit(text.charAt(at - 1));
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\uFF07' || c == '\u0019';
  }

  /**
   * Whether what was read before an apostrophe is a word by itself, as in l'eau, qu'il, dell'arte.
   */
  private boolean isElision() {
    return length <= 2
        || (word[length - 1] == 'l' && word[length - 2] == 'l')
        || (word[length - 1] == 'u' && word[length - 2] == 'q');
  }

  /** Reads a word of mixed scripts once more, all letters as those of the script of most. */
  private void unmask(int start, int end) {
    boolean toLatin = latin >= foreign;
    length = 0;
    for (int i = start; i < end; ) {
      int c = codePoint(i, end);
      CharacterKind kind = CharacterKind.of(c);
      if (kind == CharacterKind.LETTER || kind == CharacterKind.MARK) {
        append(toLatin ? Confusables.latin(c) : Confusables.cyrillic(c));
      }
      i += Character.charCount(c);
    }
  }

  private void addWord(int start, int end) {
    if (length == 0) {
      return;
    }
    byte boundary = boundaryBefore(start);
    int hash = WordHash.of(word, length);
    int stemLength = stemmer.stem(word, length);
    columns.addWord(hash, WordHash.of(word, stemLength), start, end, boundary);
  }

  /** Reads one character of a script without spaces, with its marks. */
  private int single(int start, int first, int to) {
    length = 0;
    append(first);
    int i = start + Character.charCount(first);
    int end = i;
    while (i < to) {
      int c = codePoint(i, to);
      CharacterKind kind = CharacterKind.of(c);
      if (kind == CharacterKind.MARK) {
        append(c);
        end = i + Character.charCount(c);
      } else if (kind != CharacterKind.IGNORABLE) {
        break;
      }
      i += Character.charCount(c);
    }
    boolean ideograph = CharacterKind.isIdeograph(first);
    int hash = WordHash.of(word, length, ideograph ? WordHash.IDEOGRAPHS : WordHash.SYLLABLES);
    columns.addSingle(hash, start, end, boundaryBefore(start));
    return end;
  }

  private byte boundaryBefore(int start) {
    byte boundary =
        paragraph
            ? Tokens.BOUNDARY_DOCUMENT
            : boundaries.before(columns.lastStart(), columns.lastEnd(), start);
    paragraph = false;
    return boundary;
  }
}
