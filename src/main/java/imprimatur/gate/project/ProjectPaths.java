package imprimatur.gate.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths as git and reports write them: below a folder, with {@code /} between the parts. */
public final class ProjectPaths {
  private ProjectPaths() {}

  /**
   * A path as it is written below {@code top}; nothing if it lies elsewhere.
   *
   * <p>Links on the way to {@code top} are followed; links below it are not: those a stranger may
   * have made.
   */
  public static Optional<String> below(Path top, Path path) {
    Path root = real(top);
    Path absolute = path.toAbsolutePath().normalize();
    Deque<Path> ancestors = new ArrayDeque<>();
    for (Path p = absolute; p != null; p = p.getParent()) {
      ancestors.push(p);
    }
    return ancestors.stream()
        .filter(p -> real(p).equals(root))
        .findFirst()
        .map(p -> p.relativize(absolute).toString().replace('\\', '/'));
  }

  /** Where a path really is; as written if it is not there. */
  public static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
