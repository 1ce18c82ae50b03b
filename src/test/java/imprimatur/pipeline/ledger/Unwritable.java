package imprimatur.pipeline.ledger;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder in which nobody who runs the tests may write, not even the system's owner. */
public final class Unwritable {
  private Unwritable() {}

  /** Such a folder; where there is none, the test is left out. */
  public static Path folder(Path temp) throws IOException {
    Path closed = Files.createDirectories(temp.resolve("closed"));
    closed.toFile().setWritable(false);
    for (Path candidate : List.of(closed, Path.of("/sys"))) {
      if (Files.isDirectory(candidate) && !canWrite(candidate)) {
        return candidate;
      }
    }
    return abort("every folder can be written here");
  }

  private static boolean canWrite(Path folder) {
    try {
      Files.delete(Files.createDirectory(folder.resolve(".imprimatur-test")));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
