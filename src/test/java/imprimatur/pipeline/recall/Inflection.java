package imprimatur.pipeline.recall;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts words into another case, number or tense by their endings; not always rightly, but as the
 * language does it. Three words in ten that have such an ending are changed.
 */
final class Inflection {
  /** Endings with what takes their place, longest first. */
  private static final Map<String, List<String>> ENDINGS =
      Map.ofEntries(
          Map.entry("en", List.of("ies>y", "ing>ed", "ed>ing", "s>", "y>ies", "e>es")),
          Map.entry("de", List.of("ern>er", "en>e", "er>en", "es>e", "te>ten", "e>en", "t>te")),
          Map.entry(
              "fr", List.of("aient>ait", "ait>aient", "es>e", "ées>é", "é>ées", "s>", "e>es")),
          Map.entry("es", List.of("aron>ó", "aba>aban", "os>o", "as>a", "o>os", "a>as", "es>e")),
          Map.entry("pt", List.of("aram>ou", "ava>avam", "os>o", "as>a", "o>os", "a>as")),
          Map.entry("it", List.of("ato>ata", "ava>avano", "o>i", "a>e", "i>o", "e>i")),
          Map.entry(
              "ru",
              List.of(
                  "ого>ый", "ый>ого", "ах>ами", "ов>ы", "ы>ов", "а>ой", "и>ей", "ал>али", "е>у")),
          Map.entry(
              "uk", List.of("ого>ий", "ий>ого", "ів>и", "ами>ах", "и>ів", "у>а", "а>ою", "ли>ла")),
          Map.entry("pl", List.of("ego>y", "ów>y", "ami>ach", "ą>y", "y>ów", "a>ę", "i>ą", "ie>a")),
          Map.entry(
              "tr",
              List.of(
                  "larda>lar",
                  "lar>larda",
                  "ler>lerden",
                  "da>dan",
                  "de>den",
                  "dı>mış",
                  "di>miş",
                  "ın>ı",
                  "in>i")),
          Map.entry(
              "fi",
              List.of(
                  "ssa>sta", "ssä>stä", "lla>lta", "sta>ssa", "lle>lta", "n>lla", "t>ja", "a>ssa")),
          Map.entry("ar", List.of("ة>ات", "ات>ة", "ون>ين", "ين>ون", "ه>ها", "ها>هم")),
          Map.entry(
              "el", List.of("ος>ου", "ους>ος", "ων>οι", "η>ης", "α>ας", "ες>ων", "ο>ου", "ες>α")),
          Map.entry("hi", List.of("ों>े", "ा>े", "े>ा", "ी>ियों")),
          Map.entry("ko", List.of("에서>의", "은>도", "는>를", "을>이", "를>가", "의>에서", "에>로")));

  private Inflection() {}

  /** Whether the language inflects, and we know how. */
  static boolean isKnown(String language) {
    return ENDINGS.containsKey(language);
  }

  private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{M}]{4,})(\\P{L}*)");

  static String changed(String word, String language, Random random) {
    Matcher parts = WORD.matcher(word);
    if (!parts.matches()) {
      return word;
    }
    for (String rule : ENDINGS.get(language)) {
      String[] change = rule.split(">", -1);
      if (parts.group(1).endsWith(change[0])) {
        String stem = parts.group(1).substring(0, parts.group(1).length() - change[0].length());
        return random.nextInt(10) < 3 ? stem + change[1] + parts.group(2) : word;
      }
    }
    return word;
  }
}
