package imprimatur.gate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Patterns of paths: {@code *} is anything within a name, {@code **} any folders, {@code ?} one
 * character, <code>{a,b}</code> one of several. A pattern that ends with {@code /} means all below.
 * Immutable and thread-safe.
 */
public final class Globs {
  private final List<Pattern> patterns;

  private Globs(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /** Patterns as a configuration writes them. */
  public static Globs of(List<String> globs) {
    return new Globs(globs.stream().map(Globs::pattern).toList());
  }

  /** Whether one of them matches a path with {@code /} between its parts. */
  public boolean match(String path) {
    return patterns.stream().anyMatch(p -> p.matcher(path).matches());
  }

  private static Pattern pattern(String glob) {
    String whole = glob.endsWith("/") ? glob + "**" : glob;
    StringBuilder regex = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (whole.startsWith("**/", i)) {
        regex.append("(?:[^/]+/)*");
        i += 2;
      } else if (whole.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{') {
        regex.append("(?:");
        depth++;
      } else if (c == '}' && depth > 0) {
        regex.append(')');
        depth--;
      } else if (c == ',' && depth > 0) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(
        regex.append(")".repeat(depth)).toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  }
}
