package imprimatur.text;

import java.util.Arrays;

/** Tokens while they are collected; knows how single characters are joined into stems. */
final class TokenColumns {
  private static final byte WORD = 0;

  private final String language;
  private int[] words;
  private int[] stems;
  private int[] starts;
  private int[] ends;
  private byte[] boundaries;

  /** How many characters make a stem from this token on; {@link #WORD} if the stem is known. */
  private byte[] unit;

  private int size;

  /**
   * @param expected number of tokens to make room for
   */
  TokenColumns(String language, int expected) {
    this.language = language;
    words = new int[expected];
    stems = new int[expected];
    starts = new int[expected];
    ends = new int[expected];
    boundaries = new byte[expected];
    unit = new byte[expected];
  }

  int lastStart() {
    return starts[size - 1];
  }

  int lastEnd() {
    return ends[size - 1];
  }

  void addWord(int word, int stem, int start, int end, byte boundary) {
    add(word, stem, start, end, boundary);
    unit[size - 1] = WORD;
  }

  void addSingle(int word, int start, int end, byte boundary) {
    add(word, word, start, end, boundary);
    unit[size - 1] = (byte) (WordHash.rarity(word) == WordHash.IDEOGRAPHS ? 2 : 3);
  }

  private void add(int word, int stem, int start, int end, byte boundary) {
    if (size == words.length) {
      grow();
    }
    words[size] = word;
    stems[size] = stem;
    starts[size] = start;
    ends[size] = end;
    boundaries[size++] = boundary;
  }

  private void grow() {
    int capacity = size * 2;
    words = Arrays.copyOf(words, capacity);
    stems = Arrays.copyOf(stems, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    boundaries = Arrays.copyOf(boundaries, capacity);
    unit = Arrays.copyOf(unit, capacity);
  }

  Tokens tokens(Disguises disguises) {
    for (int i = 0; i < size; i++) {
      if (unit[i] != WORD) {
        stems[i] = stemOfSingles(i);
      }
    }
    return Tokens.of(language, size, words, stems, starts, ends, boundaries, disguises);
  }

  /** Joins the token with the characters that follow it without anything between. */
  private int stemOfSingles(int index) {
    int hash = words[index];
    int rarity = WordHash.rarity(hash);
    int end = Math.min(size, index + unit[index]);
    for (int i = index + 1; i < end; i++) {
      if (unit[i] == WORD || boundaries[i] != Tokens.BOUNDARY_NONE) {
        return hash;
      }
      hash = WordHash.join(hash, words[i], rarity);
    }
    return hash;
  }
}
