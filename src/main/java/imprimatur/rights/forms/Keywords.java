package imprimatur.rights.forms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds many words in a long text in one pass.
 *
 * <p>The first two folded characters of every word open a slot of a small table; nearly all places
 * of a text fall into an empty one. Immutable and thread-safe.
 */
final class Keywords {
  private static final int SLOTS = 1 << 12;
  private static final char SIGN = '©';

  private final Entry[][] table;
  private final BitSet signPatterns;

  private Keywords(Builder builder) {
    table = new Entry[SLOTS][];
    for (int i = 0; i < SLOTS; i++) {
      table[i] = builder.slots.get(i).toArray(Entry[]::new);
    }
    signPatterns = builder.signPatterns;
  }

  private record Entry(String word, BitSet patterns) {}

  private static int slot(char first, char second) {
    return (first * 131 + second * 7) & (SLOTS - 1);
  }

  /** The first place in {@code [from, to)} where a word begins; -1 if there is none. */
  int next(CharSequence text, int from, int to) {
    char first = from < to ? Folding.fold(text.charAt(from)) : Folding.DROP;
    for (int i = from; i < to; i++) {
      char second = i + 1 < to ? Folding.fold(text.charAt(i + 1)) : ' ';
      if (first == SIGN || begins(text, i, to, table[slot(first, second)])) {
        return i;
      }
      first = second;
    }
    return -1;
  }

  private static boolean begins(CharSequence text, int at, int to, Entry[] entries) {
    for (Entry entry : entries) {
      if (matches(text, at, to, entry.word())) {
        return true;
      }
    }
    return false;
  }

  /** The numbers of all patterns that have a word in folded text. */
  BitSet patternsFor(String folded) {
    BitSet found = new BitSet();
    int length = folded.length();
    for (int i = 0; i < length; i++) {
      if (folded.charAt(i) == SIGN) {
        found.or(signPatterns);
      }
      char second = i + 1 < length ? folded.charAt(i + 1) : ' ';
      for (Entry entry : table[slot(folded.charAt(i), second)]) {
        if (matches(folded, i, length, entry.word())) {
          found.or(entry.patterns());
        }
      }
    }
    return found;
  }

  private static boolean matches(CharSequence text, int at, int to, String word) {
    if (at + word.length() > to) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Folding.fold(text.charAt(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Collects words. Not thread-safe. */
  static final class Builder {
    private final List<List<Entry>> slots = new ArrayList<>();
    private final BitSet signPatterns = new BitSet();

    Builder() {
      for (int i = 0; i < SLOTS; i++) {
        slots.add(List.of());
      }
    }

    /**
     * Adds a folded word for a pattern.
     *
     * @throws IllegalArgumentException if the word is one character, other than the copyright sign
     */
    Builder add(String word, int pattern) {
      if (word.length() == 1 && word.charAt(0) == SIGN) {
        signPatterns.set(pattern);
        return this;
      }
      if (word.length() < 2) {
        throw new IllegalArgumentException("keyword '" + word + "' is too short");
      }
      int slot = slot(word.charAt(0), word.charAt(1));
      if (slots.get(slot).isEmpty()) {
        slots.set(slot, new ArrayList<>());
      }
      entry(slots.get(slot), word).patterns().set(pattern);
      return this;
    }

    private static Entry entry(List<Entry> entries, String word) {
      for (Entry entry : entries) {
        if (entry.word().equals(word)) {
          return entry;
        }
      }
      Entry entry = new Entry(word, new BitSet());
      entries.add(entry);
      return entry;
    }

    Keywords build() {
      return new Keywords(this);
    }
  }
}
