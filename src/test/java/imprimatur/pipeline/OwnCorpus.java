package imprimatur.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The corpus that comes with the program, as the tests use it: a copy, so that no store is left.
 */
final class OwnCorpus {
  static final Path FOLDER = Path.of("corpus");

  private OwnCorpus() {}

  /** Copies articles, sidecars and ledger; a store in the original is left behind. */
  static void copyTo(Path target) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(FOLDER)) {
      files = found.filter(Files::isRegularFile).filter(f -> !isHidden(f)).toList();
    }
    for (Path file : files) {
      Path copy = target.resolve(FOLDER.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static boolean isHidden(Path file) {
    return FOLDER.relativize(file).toString().startsWith(".");
  }
}
