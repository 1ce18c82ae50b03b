package imprimatur.cli.corpus.choose;

import imprimatur.cli.console.UsageException;
import java.io.PrintStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How many articles to list. */
public final class Limit {
  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List the first N only, and say how many more there are.")
  private Integer most;

  /** The first of them. */
  public <T> Stream<T> of(Stream<T> all) {
    if (most == null) {
      return all;
    }
    if (most < 1) {
      throw new UsageException("--limit " + most + " is below 1");
    }
    return all.limit(most);
  }

  /** How many of so many are not listed. */
  public int left(int all) {
    return most == null ? 0 : Math.max(0, all - most);
  }

  /**
   * Says how many are not listed, if that is because of the limit.
   *
   * @param left how many there are besides
   * @param perhaps whether those were not looked at closely
   */
  public void tell(PrintStream err, int left, boolean perhaps) {
    if (most != null && left > 0) {
      String more = left + " more article" + (left == 1 ? "" : "s");
      err.println("imprimatur: " + (perhaps ? "up to " + more + " may fit" : more));
    }
  }
}
