package imprimatur.text;

import imprimatur.model.document.Span;
import java.util.Arrays;

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

  private Tokens(Builder builder) {
    int size = builder.size;
    language = builder.language;
    words = Arrays.copyOf(builder.words, size);
    stems = Arrays.copyOf(builder.stems, size);
    starts = Arrays.copyOf(builder.starts, size);
    ends = Arrays.copyOf(builder.ends, size);
    boundaries = Arrays.copyOf(builder.boundaries, size + 1);
    boundaries[size] = BOUNDARY_DOCUMENT;
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

  /** Index of the first token that begins at or after {@code offset} of the original text. */
  public int firstAtOrAfter(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  public static Builder builder(String language) {
    return new Builder(language);
  }

  /** Collects tokens in the order of the text. Not thread-safe. */
  public static final class Builder {
    private final String language;
    private int[] words = new int[64];
    private int[] stems = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] boundaries = new byte[65];
    private int size;

    private Builder(String language) {
      this.language = language;
    }

    /** Adds a token; {@code boundary} says what stands before it. */
    public Builder add(int word, int stem, int start, int end, byte boundary) {
      grow();
      words[size] = word;
      stems[size] = stem;
      starts[size] = start;
      ends[size] = end;
      boundaries[size++] = boundary;
      return this;
    }

    private void grow() {
      if (size == words.length) {
        int capacity = size * 2;
        words = Arrays.copyOf(words, capacity);
        stems = Arrays.copyOf(stems, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        boundaries = Arrays.copyOf(boundaries, capacity + 1);
      }
    }

    public Tokens build() {
      return new Tokens(this);
    }
  }
}
