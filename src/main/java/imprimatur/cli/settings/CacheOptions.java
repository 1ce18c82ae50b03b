package imprimatur.cli.settings;

import imprimatur.cli.console.UsageException;
import imprimatur.gate.config.Key;
import imprimatur.gate.project.ProjectCache;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where results of earlier checks are kept. */
public final class CacheOptions {
  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where results are kept, so that what has not changed is not checked again; default:"
              + " imprimatur in the user's cache folder. Never in the checkout.")
  private String folder;

  @Option(names = "--no-cache", description = "Check everything, and keep nothing.")
  private boolean none;

  /** Whether the command line names a place. */
  public boolean named() {
    return folder != null;
  }

  /** Adds what the command line says. */
  public void addTo(Map<Key, String> flags) {
    if (none && folder != null) {
      throw new UsageException("--cache and --no-cache exclude each other");
    }
    if (none) {
      flags.put(Key.CACHE, ProjectCache.NONE);
    } else if (folder != null) {
      flags.put(Key.CACHE, folder);
    }
  }
}
