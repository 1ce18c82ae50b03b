package imprimatur.text;

import imprimatur.model.document.Span;
import imprimatur.text.letters.Alphabet;
import imprimatur.text.letters.CharacterKind;
import imprimatur.text.stem.Stemmer;
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
  private final WordForm form;
  private final SpacedLetters spaced;
  private final Disguises disguises = new Disguises();
  private boolean paragraph;

  WordScanner(String text, List<Span> regions, String languageTag) {
    this.text = text;
    this.regions = regions;
    int units = regions.stream().mapToInt(Span::length).sum();
    columns = new TokenColumns(languageTag, LEAST_ROOM + units / UNITS_PER_TOKEN);
    boundaries = new Boundaries(text, regions);
    stemmer = Stemmer.of(languageTag);
    form = new WordForm(Alphabet.of(languageTag));
    spaced = new SpacedLetters(text);
  }

  Tokens scan() {
    for (Span region : regions) {
      paragraph = true;
      scan(region.start(), region.end());
    }
    return columns.tokens(disguises);
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
    form.clear();
    int end = letters(start, to);
    if (end == start + 1) {
      end = lettersSetApart(start, end, to);
    }
    if (form.isMixed()) {
      form.unmask(text, start, end);
    }
    if (form.hasDigits()) {
      form.readDigits();
    }
    addWord(start, end);
    return end;
  }

  private int letters(int start, int to) {
    int i = form.plain(text, start, to);
    int end = i;
    while (i < to) {
      int c = codePoint(i, to);
      int next = i + Character.charCount(c);
      switch (CharacterKind.of(c)) {
        case LETTER -> {
          form.letter(c);
          end = next;
        }
        case MARK -> {
          form.mark(c);
          end = next;
        }
        case IGNORABLE -> form.ignorable(c);
        default -> {
          next = afterJoint(c, i, next, to);
          if (next < 0) {
            return end;
          }
        }
      }
      i = next;
    }
    return end;
  }

  /** The word of which the letter at {@code start} is the first, if its letters are set apart. */
  private int lettersSetApart(int start, int end, int to) {
    int last = spaced.end(start, to);
    if (last <= end) {
      return end;
    }
    if (!isAcronym(start)) {
      form.spaced();
    }
    for (int i = end; i < last; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        form.letter(text.charAt(i));
      }
    }
    return last;
  }

  /** As in U.S.S.R., which hides nothing. */
  private boolean isAcronym(int start) {
    return text.charAt(start + 1) == '.' && Character.isUpperCase(text.charAt(start + 2));
  }

  private static final int NO_JOINT = -1;

  /**
   * Where the word goes on after an apostrophe, a separator of digits or a hyphen at a line end.
   */
  private int afterJoint(int c, int at, int next, int to) {
    if (form.length() == 0 || next >= to) {
      return NO_JOINT;
    }
    if (c == '-' || c == '\u2010' || c == '\n' || c == '\r') {
      return afterLineEnd(c, at, next, to);
    }
    int following = codePoint(next, to);
    boolean joins =
        isApostrophe(c)
            ? CharacterKind.of(following) == CharacterKind.LETTER && !isElision()
            : (c == '.' || c == ',')
                && Character.isDigit(following)
                && Character.isDigit(text.charAt(at - 1));
    return joins ? next : NO_JOINT;
  }

  /** A line break joins after a soft hyphen only; both sides must be small letters. */
  private int afterLineEnd(int c, int at, int next, int to) {
    boolean soft = c == '\n' || c == '\r';
    int last = soft ? at - 2 : at - 1;
    boolean hyphen = !soft || text.charAt(at - 1) == '\u00AD';
    if (!hyphen || last < 0 || !Character.isLowerCase(text.charAt(last))) {
      return NO_JOINT;
    }
    int i = soft ? at : next;
    int breaks = 0;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
      i++;
    }
    return breaks == 1 && i < to && Character.isLowerCase(text.charAt(i)) ? i : NO_JOINT;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\uFF07' || c == '\u0019';
  }

  /**
   * Whether what was read before an apostrophe is a word by itself, as in l'eau, qu'il, dell'arte.
   */
  private boolean isElision() {
    return form.length() <= 2
        || (form.last(0) == 'l' && form.last(1) == 'l')
        || (form.last(0) == 'u' && form.last(1) == 'q');
  }

  private void addWord(int start, int end) {
    if (form.length() == 0) {
      return;
    }
    if (form.disguises() != 0) {
      disguises.add(form.disguises(), start);
    }
    byte boundary = boundaryBefore(start);
    char[] letters = form.letters();
    int hash = WordHash.of(letters, form.length());
    int stemLength = stemmer.stem(letters, form.length());
    columns.addWord(hash, WordHash.of(letters, stemLength), start, end, boundary);
  }

  /** Reads one character of a script without spaces, with its marks. */
  private int single(int start, int first, int to) {
    form.clear();
    form.letter(first);
    int i = start + Character.charCount(first);
    int end = i;
    while (i < to) {
      int c = codePoint(i, to);
      CharacterKind kind = CharacterKind.of(c);
      if (kind == CharacterKind.MARK) {
        form.mark(c);
        end = i + Character.charCount(c);
      } else if (kind != CharacterKind.IGNORABLE) {
        break;
      }
      i += Character.charCount(c);
    }
    boolean ideograph = CharacterKind.isIdeograph(first);
    int hash =
        WordHash.of(
            form.letters(), form.length(), ideograph ? WordHash.IDEOGRAPHS : WordHash.SYLLABLES);
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
