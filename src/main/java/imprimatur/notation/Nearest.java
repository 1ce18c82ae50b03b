package imprimatur.notation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody who made a slip probably meant. Thread-safe. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The known word that is nearest to {@code word}, in any case; nothing if none is near: more than
   * one slip in three characters is another word.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    if (wanted.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(k -> slips(wanted, k) <= allowed(wanted, k))
        .min(Comparator.<String>comparingInt(k -> slips(wanted, k)).thenComparing(k -> k));
  }

  /** {@code ; did you mean 'republish'?}, or nothing: the end of a message. */
  public static String hint(String word, Collection<String> known) {
    return to(word, known).map(k -> "; did you mean '" + k + "'?").orElse("");
  }

  private static int allowed(String wanted, String known) {
    return Math.max(wanted.length(), known.length()) / 3;
  }

  private static int slips(String wanted, String known) {
    String other = known.toLowerCase(Locale.ROOT);
    return other.length() > LONGEST ? Integer.MAX_VALUE : distance(wanted, other);
  }

  /** Insertions, deletions, replacements and swaps of neighbours between the two. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : least(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int least(String a, String b, int[][] d, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
