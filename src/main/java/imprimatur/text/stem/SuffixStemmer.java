package imprimatur.text.stem;

import imprimatur.text.letters.Folding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A light stemmer: a few rounds, each of which replaces at most one suffix, the longest that fits
 * and leaves enough of the word.
 *
 * <p>After the rounds of Porter (<i>An algorithm for suffix stripping</i>, 1980), with a least
 * length of the stem in place of his measure; the suffixes of the other languages are the common
 * inflections of their Snowball descriptions. A light stemmer is enough here: both texts go through
 * the same one, and a stem need not be a word.
 */
public final class SuffixStemmer implements Stemmer {
  /** Suffixes of a round are found by the low bits of their last letter. */
  private static final int BUCKETS = 64;

  private final Suffix[][][] rounds;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Suffix(char[] ending, char[] replacement, int least) {
    int bucket() {
      return SuffixStemmer.bucket(ending[ending.length - 1]);
    }

    /** Looks at the letter before the last one first, which tells most suffixes of a bucket. */
    boolean fits(char[] word, int length) {
      int stem = length - ending.length;
      if (stem < least) {
        return false;
      }
      for (int i = ending.length - 2; i >= 0; i--) {
        if (word[stem + i] != ending[i]) {
          return false;
        }
      }
      return word[length - 1] == ending[ending.length - 1];
    }

    /** The length of the word with the replacement. */
    int replace(char[] word, int length) {
      int stem = length - ending.length;
      System.arraycopy(replacement, 0, word, stem, replacement.length);
      return stem + replacement.length;
    }
  }

  /**
   * @param rounds each the suffixes of a round, as {@code ending>replacement/least}, where the last
   *     two may be absent: nothing and 3; letters are folded, as words are
   */
  SuffixStemmer(String... rounds) {
    this.rounds = Arrays.stream(rounds).map(SuffixStemmer::round).toArray(Suffix[][][]::new);
  }

  private static Suffix[][] round(String suffixes) {
    List<Suffix> longestFirst =
        Arrays.stream(suffixes.split(" ", -1))
            .map(SuffixStemmer::suffix)
            .sorted(Comparator.comparingInt((Suffix s) -> s.ending().length).reversed())
            .toList();
    return IntStream.range(0, BUCKETS)
        .mapToObj(bucket -> longestFirst.stream().filter(s -> s.bucket() == bucket))
        .map(found -> found.toArray(Suffix[]::new))
        .toArray(Suffix[][]::new);
  }

  private static int bucket(char last) {
    return last & (BUCKETS - 1);
  }

  private static Suffix suffix(String rule) {
    int slash = rule.indexOf('/');
    String change = slash < 0 ? rule : rule.substring(0, slash);
    int least = slash < 0 ? 3 : rule.charAt(slash + 1) - '0';
    int arrow = change.indexOf('>');
    return arrow < 0
        ? new Suffix(folded(change), new char[0], least)
        : new Suffix(
            folded(change.substring(0, arrow)), folded(change.substring(arrow + 1)), least);
  }

  private static char[] folded(String suffix) {
    char[] letters = new char[suffix.length() * Folding.LONGEST];
    int length = 0;
    for (int i = 0; i < suffix.length(); i++) {
      length = Folding.fold(suffix.charAt(i), letters, length);
    }
    return Arrays.copyOf(letters, length);
  }

  @Override
  public int stem(char[] word, int length) {
    int left = length;
    for (Suffix[][] round : rounds) {
      left = left == 0 ? 0 : apply(round[bucket(word[left - 1])], word, left);
    }
    return left;
  }

  private static int apply(Suffix[] candidates, char[] word, int length) {
    for (Suffix suffix : candidates) {
      if (suffix.fits(word, length)) {
        return suffix.replace(word, length);
      }
    }
    return length;
  }
}
