package imprimatur.pipeline.recall;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences and words of test texts, cut by the platform and not by the program under test. */
final class Sentences {
  private Sentences() {}

  static List<String> of(String text, String language) {
    if (language.equals("th")) {
      return List.of(text.split("(?<= )", -1)); // Thai has spaces where others have full stops
    }
    return cut(text, BreakIterator.getSentenceInstance(Locale.forLanguageTag(language)));
  }

  private static List<String> cut(String text, BreakIterator breaks) {
    breaks.setText(text.replace('।', '.'));
    List<String> parts = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      parts.add(text.substring(from, to).strip());
      from = to;
    }
    return parts;
  }

  /** What stands between sentences. */
  static String separator(String language) {
    return isSpaced(language) ? " " : "";
  }

  /** Whether the language writes spaces between words. */
  static boolean isSpaced(String language) {
    return !List.of("zh", "ja", "th").contains(language);
  }

  /** Words with what clings to them, or stretches of two characters where there are no spaces. */
  static List<String> words(String text, String language) {
    return List.of(text.split(isSpaced(language) ? " " : "(?<=\\G..)", -1));
  }
}
