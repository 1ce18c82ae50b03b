package imprimatur.cli.console;

/** What the process says when it ends; the contract with scripts. */
public final class ExitCode {
  /** Nothing at or over {@code --fail-on}. */
  public static final int CLEAR = 0;

  /** A finding at or over {@code --fail-on}. */
  public static final int FINDINGS = 1;

  /** Bad usage, configuration, rule or policy file. */
  public static final int USAGE = 2;

  /** An input could not be checked; beats {@link #FINDINGS}. */
  public static final int NOT_CHECKED = 3;

  /** Our bug. */
  public static final int BUG = 4;

  private ExitCode() {}
}
