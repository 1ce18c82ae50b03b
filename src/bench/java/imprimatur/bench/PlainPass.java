package imprimatur.bench;

/**
 * The least that any detector does with a text: lower-case its letters and digits, hash its words
 * and every five words in a row.
 */
final class PlainPass {
  private static final int SHINGLE = 5;
  private static final int BASE = 0x9E3779B1;

  private PlainPass() {}

  /** A hash of all shingles, so that nothing is optimised away. */
  static int hash(String text) {
    int[] last = new int[SHINGLE];
    int words = 0;
    int all = 0;
    int word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = word * 31 + Character.toLowerCase(c);
      } else if (word != 0) {
        last[words++ % SHINGLE] = word;
        word = 0;
        all ^= shingle(last, words);
      }
    }
    return all;
  }

  private static int shingle(int[] last, int next) {
    int hash = 0;
    for (int i = 0; i < SHINGLE; i++) {
      hash = (hash + last[(next + i) % SHINGLE]) * BASE;
    }
    return hash;
  }
}
