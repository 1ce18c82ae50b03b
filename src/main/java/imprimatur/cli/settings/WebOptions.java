package imprimatur.cli.settings;

import imprimatur.ingest.format.Limits;
import picocli.CommandLine.Option;

/** From where a command may read addresses. */
public final class WebOptions {
  @Option(
      names = "--allow-private-addresses",
      description = "Read addresses in private networks too.")
  private boolean allowPrivate;

  /** The limits of reading. */
  public Limits limits() {
    Limits standard = Limits.standard();
    return allowPrivate ? standard.withPrivateAddresses() : standard;
  }
}
