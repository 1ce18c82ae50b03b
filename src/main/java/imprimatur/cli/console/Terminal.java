package imprimatur.cli.console;

import imprimatur.model.document.Issue;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

  /**
   * The time: {@code SOURCE_DATE_EPOCH} if set, so that a run can be repeated to the byte, else the
   * system's.
   *
   * @see <a href="https://reproducible-builds.org/specs/source-date-epoch/">the specification</a>
   */
  public Clock clock() {
    String epoch = environment.get("SOURCE_DATE_EPOCH");
    if (epoch == null || epoch.isBlank()) {
      return Clock.systemUTC();
    }
    try {
      return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch.strip())), ZoneOffset.UTC);
    } catch (NumberFormatException e) {
      throw new UsageException("SOURCE_DATE_EPOCH is not a number of seconds: " + epoch);
    }
  }

  /** Columns to fill: {@code COLUMNS} if set and sensible, else 100. */
  public int width() {
    try {
      return Math.max(
          LEAST_WIDTH, Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip()));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }

  /** Tells the user of an issue, on {@code err}. */
  public void report(Issue issue) {
    String word = issue.severity() == Issue.Severity.ERROR ? "error" : "warning";
    err.println("imprimatur: " + word + ": " + issue.where() + ": " + issue.message());
  }

  /**
   * Whether addresses can be made links (OSC 8): a terminal that a person looks at and that is
   * known to show them; {@code FORCE_HYPERLINK=0} and {@code =1} say it for others.
   */
  public boolean linked() {
    String forced = environment.get("FORCE_HYPERLINK");
    return interactive
        && (forced == null ? Hyperlinks.areShownBy(environment) : !forced.equals("0"));
  }

  /** Whether to colour: a terminal, and neither {@code NO_COLOR} nor a dumb one. */
  public boolean colored() {
    return interactive
        && !environment.containsKey("NO_COLOR")
        && !"dumb".equals(environment.get("TERM"));
  }
}
