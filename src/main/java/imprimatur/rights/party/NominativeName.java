package imprimatur.rights.party;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes the case that a sentence puts a name into: «Маячного вестника» is «Маячный вестник» if the
 * head of the page says so. Only for Cyrillic, where names are declined. Thread-safe.
 */
public final class NominativeName {
  /** Endings of case are at most this long. */
  private static final int LONGEST_ENDING = 3;

  private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic} -]+");
  private static final Pattern QUOTED = Pattern.compile("[«„“\"]([^«»“”„\"\\n]{2,60})[»”“\"]");

  private NominativeName() {}

  /**
   * The name as a heading gives it.
   *
   * @param head words in which the name may stand in quotation marks
   * @return {@code name} if the heading does not have it
   */
  public static String asIn(String head, String name) {
    Matcher quoted = QUOTED.matcher(CYRILLIC.matcher(name).matches() ? head : "");
    while (quoted.find()) {
      if (sameButForEndings(quoted.group(1), name)) {
        return quoted.group(1);
      }
    }
    return name;
  }

  private static boolean sameButForEndings(String one, String other) {
    String[] a = one.split(" ", -1);
    String[] b = other.split(" ", -1);
    boolean same = a.length == b.length;
    for (int i = 0; same && i < a.length; i++) {
      int stem = Math.max(2, Math.max(a[i].length(), b[i].length()) - LONGEST_ENDING);
      same = a[i].regionMatches(true, 0, b[i], 0, stem);
    }
    return same;
  }
}
