package imprimatur.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command may read from and print to; tests put their own streams in.
 *
 * @param in standard input
 * @param out results
 * @param err progress and messages
 * @param environment environment variables
 * @param interactive whether a person looks at {@code out}
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean interactive) {

  private static final int DEFAULT_WIDTH = 100;
  private static final int LEAST_WIDTH = 40;

  /** Columns to fill: {@code COLUMNS} if set and sensible, else 100. */
  public int width() {
    try {
      return Math.max(
          LEAST_WIDTH, Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip()));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }

  /** Whether to colour: a terminal, and neither {@code NO_COLOR} nor a dumb one. */
  public boolean colored() {
    return interactive
        && !environment.containsKey("NO_COLOR")
        && !"dumb".equals(environment.get("TERM"));
  }
}
