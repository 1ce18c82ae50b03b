package imprimatur.ingest.markup;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks inside a line: of each match, what is in its first group is seen and the rest is not. */
final class Marks {
  /** A line longer than this is shown as it is written: no page has it, and matching costs. */
  private static final int LONGEST = 20_000;

  private final List<Pattern> patterns;

  Marks(String... patterns) {
    this.patterns = Arrays.stream(patterns).map(Pattern::compile).toList();
  }

  /** Which characters of a line are not seen. */
  boolean[] hidden(String line) {
    boolean[] hidden = new boolean[line.length()];
    if (line.length() <= LONGEST) {
      for (Pattern pattern : patterns) {
        hide(pattern.matcher(line), hidden);
      }
    }
    return hidden;
  }

  private static void hide(Matcher matcher, boolean[] hidden) {
    while (matcher.find()) {
      int group = 1;
      while (group < matcher.groupCount() && matcher.group(group) == null) {
        group++;
      }
      Arrays.fill(hidden, matcher.start(), matcher.start(group), true);
      Arrays.fill(hidden, matcher.end(group), matcher.end(), true);
    }
  }
}
