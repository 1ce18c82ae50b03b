package imprimatur.rights.party;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes the case that a sentence puts a name into: «Маячного вестника» is «Маячный вестник» if the
 * head of the page says so, «ссылка на Маячную газету» names the «Маячная газета», and "należą do
 * Wydawnictwa Latarnia" the "Wydawnictwo Latarnia". Thread-safe.
 */
public final class NominativeName {
  /** Endings of case are at most this long. */
  private static final int LONGEST_ENDING = 3;

  private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic} -]+");
  private static final Pattern QUOTED = Pattern.compile("[«„“\"]([^«»“”„\"\\n]{2,60})[»”“\"]");

  /** The accusative stands behind this word, and of it the nominative can be told. */
  private static final Pattern ACCUSATIVE = Pattern.compile("(?:^|\\s)на\\s?[«„“\"]?$");

  /** Kinds of houses in the genitive; the rest of the name stays as it is. */
  private static final Map<String, String> HOUSES =
      Map.ofEntries(
          Map.entry("Wydawnictwa", "Wydawnictwo"),
          Map.entry("Fundacji", "Fundacja"),
          Map.entry("Agencji", "Agencja"),
          Map.entry("Spółki", "Spółka"),
          Map.entry("Grupy", "Grupa"),
          Map.entry("Gazety", "Gazeta"),
          Map.entry("Instytutu", "Instytut"),
          Map.entry("Stowarzyszenia", "Stowarzyszenie"),
          Map.entry("Uniwersytetu", "Uniwersytet"),
          Map.entry("Agentury", "Agentura"),
          Map.entry("Univerzity", "Univerzita"),
          Map.entry("Společnosti", "Společnost"),
          Map.entry("Издательства", "Издательство"),
          Map.entry("Агентства", "Агентство"),
          Map.entry("Газеты", "Газета"),
          Map.entry("Компании", "Компания"),
          Map.entry("Редакции", "Редакция"),
          Map.entry("Фонда", "Фонд"),
          Map.entry("Института", "Институт"),
          Map.entry("Εκδόσεων", "Εκδόσεις"),
          Map.entry("Εφημερίδας", "Εφημερίδα"),
          Map.entry("Εταιρείας", "Εταιρεία"));

  private NominativeName() {}

  /**
   * The name without the case that a form of notice asks for.
   *
   * @param before the words in front of the name
   */
  static String behind(String before, String name) {
    if (ACCUSATIVE.matcher(before).find() && CYRILLIC.matcher(name).matches()) {
      return name.replaceAll("ую(?= |$)", "ая")
          .replaceAll("юю(?= |$)", "яя")
          .replaceAll("у$", "а")
          .replaceAll("(?<=[бвгджзклмнпрстфхцчшщьи])ю$", "я");
    }
    int end = name.indexOf(' ');
    String house = end < 0 ? null : HOUSES.get(name.substring(0, end));
    return house == null ? name : house + name.substring(end);
  }

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
