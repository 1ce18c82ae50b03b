package imprimatur.text;

import java.util.Arrays;

/** Tokens while they are collected; knows how single characters are joined into stems. */
final class TokenColumns {
  private static final byte WORD = 0;

  private final String language;
  private int[] words = new int[256];
  private int[] stems = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private byte[] boundaries = new byte[256];

  /** How many characters make a stem from this token on; {@link #WORD} if the stem is known. */
  private byte[] unit = new byte[256];

  private int size;

  TokenColumns(String language) {
    this.language = language;
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

  Tokens tokens() {
    Tokens.Builder builder = Tokens.builder(language);
    for (int i = 0; i < size; i++) {
      int stem = unit[i] == WORD ? stems[i] : stemOfSingles(i);
      builder.add(words[i], stem, starts[i], ends[i], boundaries[i]);
    }
    return builder.build();
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
