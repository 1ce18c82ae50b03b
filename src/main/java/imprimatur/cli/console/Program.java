package imprimatur.cli.console;

/** The run that a command belongs to; the root command is one. */
public interface Program {
  /** The streams of this run. */
  Terminal terminal();
}
