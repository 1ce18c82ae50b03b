package imprimatur.text.stem;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Takes at most one prefix off a word, the longest that fits and leaves three letters or more, and
 * then its suffixes.
 */
public final class PrefixStemmer implements Stemmer {
  private static final int LEAST = 3;

  private final String[] prefixes;
  private final Stemmer suffixes;

  /**
   * @param prefixes folded, with spaces between
   */
  PrefixStemmer(String prefixes, Stemmer suffixes) {
    this.prefixes = prefixes.split(" ", -1);
    this.suffixes = suffixes;
    Arrays.sort(this.prefixes, Comparator.comparingInt(String::length).reversed());
  }

  @Override
  public int stem(char[] word, int length) {
    for (String prefix : prefixes) {
      if (begins(prefix, word, length)) {
        int left = length - prefix.length();
        System.arraycopy(word, prefix.length(), word, 0, left);
        return suffixes.stem(word, left);
      }
    }
    return suffixes.stem(word, length);
  }

  private static boolean begins(String prefix, char[] word, int length) {
    if (length - prefix.length() < LEAST) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (word[i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
