package imprimatur.cli;

import imprimatur.ingest.Limits;
import picocli.CommandLine.Option;

/** From where a command may read addresses. */
final class WebOptions {
  @Option(
      names = "--allow-private-addresses",
      description = "Read addresses in private networks too.")
  private boolean allowPrivate;

  /** The limits of reading. */
  Limits limits() {
    Limits standard = Limits.standard();
    return allowPrivate ? standard.withPrivateAddresses() : standard;
  }
}
