package imprimatur.text;

import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Span;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text as columns of ints, each with its span in the original.
 *
 * <p>A token's {@code word} is a 32-bit hash of its normalised form (case, width, accents that do
 * not distinguish, confusable letters); its {@code stem} a hash of the form without inflection.
 * Equal words have equal hashes everywhere, so tokens of two texts compare without a shared
 * dictionary. In scripts without spaces a token is a single character. Immutable and thread-safe;
 * the arrays handed out are the columns themselves and must not be written to.
 */
public final class Tokens {
  /** Nothing but a space before this token. */
  public static final byte BOUNDARY_NONE = 0;

  /** A comma or its like before this token. */
  public static final byte BOUNDARY_COMMA = 1;

  /** A semicolon, colon, dash, bracket or quotation mark before this token. */
  public static final byte BOUNDARY_CLAUSE = 2;

  /** A sentence begins with this token. */
  public static final byte BOUNDARY_SENTENCE = 3;

  /** A paragraph or the text begins with this token, or ends before it. */
  public static final byte BOUNDARY_DOCUMENT = 4;

  private final String language;
  private final int[] words;
  private final int[] stems;
  private final int[] starts;
  private final int[] ends;
  private final byte[] boundaries;
  private final Disguises disguises;

  private Tokens(
      String language,
      int[] words,
      int[] stems,
      int[] starts,
      int[] ends,
      byte[] boundaries,
      Disguises disguises) {
    this.language = language;
    this.words = words;
    this.stems = stems;
    this.starts = starts;
    this.ends = ends;
    this.boundaries = boundaries;
    this.disguises = disguises;
  }

  /** The first {@code size} tokens of columns that are copied. */
  static Tokens of(
      String language,
      int size,
      int[] words,
      int[] stems,
      int[] starts,
      int[] ends,
      byte[] boundaries,
      Disguises disguises) {
    byte[] closed = Arrays.copyOf(boundaries, size + 1);
    closed[size] = BOUNDARY_DOCUMENT;
    return new Tokens(
        language,
        Arrays.copyOf(words, size),
        Arrays.copyOf(stems, size),
        Arrays.copyOf(starts, size),
        Arrays.copyOf(ends, size),
        closed,
        disguises);
  }

  /** The tokens {@code [from, to)} as if there were no others. */
  public Tokens part(int from, int to) {
    byte[] closed = Arrays.copyOfRange(boundaries, from, to + 1);
    closed[to - from] = BOUNDARY_DOCUMENT;
    return new Tokens(
        language,
        Arrays.copyOfRange(words, from, to),
        Arrays.copyOfRange(stems, from, to),
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to),
        closed,
        disguises);
  }

  public int size() {
    return words.length;
  }

  /** BCP 47 tag of the text's language, {@code und} if unknown. */
  public String language() {
    return language;
  }

  public int word(int index) {
    return words[index];
  }

  public int stem(int index) {
    return stems[index];
  }

  /** True if the token is a single character of a script without spaces between words. */
  public boolean isSingle(int index) {
    return WordHash.rarity(words[index]) >= WordHash.IDEOGRAPHS;
  }

  /** First unit of the token in the original text. */
  public int start(int index) {
    return starts[index];
  }

  /** One past the last unit of the token in the original text. */
  public int end(int index) {
    return ends[index];
  }

  /**
   * What stands before the token, one of the {@code BOUNDARY_} values; {@code size()} is allowed.
   */
  public byte boundary(int index) {
    return boundaries[index];
  }

  /** The original text from token {@code from} to the token before {@code to}. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** The column of word hashes; read only. */
  public int[] words() {
    return words;
  }

  /** The column of stem hashes; read only. */
  public int[] stems() {
    return stems;
  }

  /** What the reader of a report should know of words in {@code document} that are disguised. */
  public List<Issue> disguises(Document document) {
    return disguises.notes(document, size());
  }

  Disguises disguises() {
    return disguises;
  }

  /** Index of the first token that begins at or after {@code offset} of the original text. */
  public int firstAtOrAfter(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }
}
