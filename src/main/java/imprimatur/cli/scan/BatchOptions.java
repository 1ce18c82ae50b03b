package imprimatur.cli.scan;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How to answer a batch. */
final class BatchOptions {
  @Option(
      names = "--unordered",
      description = "With --jsonl: answer each text as soon as it is done.")
  private boolean unordered;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description =
          "With --jsonl: add the answers to FILE, and pass over texts that are answered in it; so a"
              + " batch that was cut off goes on.")
  private Path resume;

  boolean unordered() {
    return unordered;
  }

  Optional<Path> resume() {
    return Optional.ofNullable(resume);
  }

  /** Whether any of them was given. */
  boolean named() {
    return unordered || resume != null;
  }
}
