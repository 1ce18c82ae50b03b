package imprimatur.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds the documents in a folder, at any depth, in the order of their paths.
 *
 * <p>Left out: whatever is hidden (its name begins with a dot), sidecar files and other YAML files,
 * which are settings and ledgers, never articles. Symbolic links are followed; one that leads back
 * to a folder above itself is passed over, since what it leads to is found anyway.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<Path> found = new ArrayList<>();

  private FolderWalk(Path root) {
    this.root = root;
  }

  /** Files, and folders that could not be looked into. */
  static List<Path> find(Path root) throws IOException {
    FolderWalk walk = new FolderWalk(root);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    walk.found.sort(null);
    return walk.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return isSkipped(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!isSkipped(file)) {
      found.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) {
    if (!(failure instanceof FileSystemLoopException) && !isSkipped(path)) {
      found.add(path); // reading it will fail in turn, and say why
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
    if (failure != null) {
      found.add(folder);
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isSkipped(Path path) {
    if (path.equals(root)) {
      return false; // whoever names a hidden folder means it
    }
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith(".") || Sidecar.isSidecar(name) || isSettings(name);
  }

  private static boolean isSettings(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
