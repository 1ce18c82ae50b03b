package imprimatur.text;

/**
 * Hashes of folded words: 29 bits of hash and, in the low three bits, how rare such a word is
 * likely to be, so that {@link Background} can tell a floor for words it has never seen.
 *
 * <p>Letters that print, scanning and fonts confuse count as the same: l and i (in capitals I and
 * l, and both the digit 1), rn and m. Few words differ in nothing else.
 */
final class WordHash {
  static final int VERY_SHORT = 0;
  static final int SHORT = 1;
  static final int MIDDLING = 2;
  static final int LONG = 3;
  static final int SMALL_NUMBER = 4;
  static final int NUMBER = 5;
  static final int IDEOGRAPHS = 6;
  static final int SYLLABLES = 7;

  private static final int CLASS_BITS = 7;

  private WordHash() {}

  /** The hash of a word of a script with spaces. */
  static int of(char[] word, int length) {
    return of(word, length, rarity(word, length));
  }

  /** The hash of a word of known rarity. */
  static int of(char[] word, int length, int rarity) {
    int hash = 0x811C9DC5; // FNV-1a, finished as MurmurHash3
    for (int i = 0; i < length; i++) {
      char c = word[i];
      if (c == 'l') {
        c = 'i';
      } else if (c == 'r' && i + 1 < length && word[i + 1] == 'n') {
        c = 'm';
        i++;
      }
      hash = (hash ^ c) * 0x01000193;
    }
    return finish(hash, rarity);
  }

  /** The hash of several tokens in a row. */
  static int join(int first, int second, int rarity) {
    return finish(first * 0x9E3779B1 + second, rarity);
  }

  /** Which of the classes above a hash belongs to. */
  static int rarity(int hash) {
    return hash & CLASS_BITS;
  }

  private static int rarity(char[] word, int length) {
    boolean number = length > 0 && word[0] >= '0' && word[0] <= '9';
    if (number) {
      return length <= 2 ? SMALL_NUMBER : NUMBER;
    }
    return length <= 2 ? VERY_SHORT : length <= 4 ? SHORT : length <= 6 ? MIDDLING : LONG;
  }

  private static int finish(int hash, int rarity) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85EBCA6B;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    h ^= h >>> 16;
    return (h & ~CLASS_BITS) | rarity;
  }
}
