package imprimatur.text.letters;

import java.util.EnumMap;
import java.util.Map;

/** The scripts that matter to telling a language. */
public enum Script {
  LATIN,
  CYRILLIC,
  GREEK,
  ARABIC,
  HEBREW,
  DEVANAGARI,
  HAN,
  KANA,
  HANGUL,
  THAI,
  LAO,
  KHMER,
  MYANMAR,
  OTHER;

  /** A Japanese text has at least one kana in so many letters, a Chinese one does not. */
  private static final int KANA_SHARE = 20;

  /** The script of most letters; {@link #OTHER} if there is none. */
  public static Script of(CharSequence text) {
    int latin = 0;
    Map<Script, Integer> counts = new EnumMap<>(Script.class);
    Map<Script, Integer> twins = new EnumMap<>(Script.class);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        latin++;
      } else if (c > 0x7F && Character.isLetter(c)) {
        (isTwin(c) ? twins : counts).merge(ofLetter(c), 1, Integer::sum);
      }
    }
    counts.merge(LATIN, latin, Integer::sum);
    addTwins(counts, twins);
    return most(counts);
  }

  private static boolean isTwin(char c) {
    return Confusables.isForeign(c) && Confusables.latin(c) != c;
  }

  /** Letters that look like Latin ones are, where there are more of those than of their own kin. */
  private static void addTwins(Map<Script, Integer> counts, Map<Script, Integer> twins) {
    int latin = counts.get(LATIN);
    twins.forEach(
        (script, count) ->
            counts.merge(
                latin > counts.getOrDefault(script, 0) ? LATIN : script, count, Integer::sum));
  }

  private static Script most(Map<Script, Integer> counts) {
    int kana = counts.getOrDefault(KANA, 0);
    int han = counts.getOrDefault(HAN, 0);
    boolean japanese = kana > 0 && kana * KANA_SHARE >= han;
    counts.remove(japanese ? HAN : KANA);
    counts.put(japanese ? KANA : HAN, 2 * (kana + han)); // a character says as much as two letters
    counts.put(OTHER, 0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .max(Map.Entry.<Script, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(OTHER);
  }

  private static Script ofLetter(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case GREEK -> GREEK;
      case ARABIC -> ARABIC;
      case HEBREW -> HEBREW;
      case DEVANAGARI -> DEVANAGARI;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      case HANGUL -> HANGUL;
      case THAI -> THAI;
      case LAO -> LAO;
      case KHMER -> KHMER;
      case MYANMAR -> MYANMAR;
      default -> OTHER;
    };
  }
}
