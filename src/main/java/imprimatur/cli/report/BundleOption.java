package imprimatur.cli.report;

import imprimatur.bundle.Bundle;
import imprimatur.bundle.Evidence;
import imprimatur.bundle.KeptBytes;
import imprimatur.cli.console.Terminal;
import imprimatur.ingest.Ingest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Whether the evidence of a check is filed, and where. Keeps what is read until it is closed. */
public final class BundleOption implements Closeable {
  @Option(
      names = "--bundle",
      paramLabel = "FILE.zip",
      description =
          "Also file the evidence: submissions, sources, rules, ledger entries and the report, as"
              + " 'imprimatur report verify' checks it.")
  private Path file;

  private KeptBytes bytes;

  /** Whether a bundle is asked for. */
  public boolean named() {
    return file != null;
  }

  /** Who keeps the bytes of what is read; nobody if no bundle is asked for. */
  public Ingest.Keeper keeper() throws IOException {
    if (!named()) {
      return (uri, read) -> {};
    }
    bytes = KeptBytes.temporary();
    return bytes;
  }

  /** Writes the bundle if one is asked for, and tells the hash to note. */
  public void write(
      Function<KeptBytes, Evidence> evidence, ReportOptions reports, Terminal terminal) {
    if (!named()) {
      return;
    }
    Evidence all = evidence.apply(bytes);
    Bundle.Seal[] seal = new Bundle.Seal[1];
    WholeFile.write(
        "bundle", file, out -> seal[0] = Bundle.write(all, reports.fonts(terminal), out));
    terminal
        .err()
        .println(
            "imprimatur: the evidence is in %s; note its seal: %s".formatted(file, seal[0].sums()));
  }

  @Override
  public void close() throws IOException {
    if (bytes != null) {
      bytes.close();
    }
  }
}
