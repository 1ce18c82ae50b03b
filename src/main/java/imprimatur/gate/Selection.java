package imprimatur.gate;

import imprimatur.gate.git.Change;
import imprimatur.gate.project.ChangeSet;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectPaths;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the documents that a check has to look at, in the order of their paths. */
final class Selection {
  private final Project project;
  private final DocumentFilter filter;

  Selection(Project project, DocumentFilter filter) {
    this.project = project;
    this.filter = filter;
  }

  /**
   * The documents.
   *
   * @param listed the files to choose from, if they were listed
   */
  List<Selected> find(Optional<List<Path>> listed) throws IOException {
    if (listed.isPresent()) {
      return listed.get().stream().map(project::nameOf).distinct().flatMap(this::wanted).toList();
    }
    if (project.change().isPresent()) {
      return changed(project.change().get());
    }
    List<String> files = project.repository().isPresent() ? kept() : below(project.top());
    return files.stream().sorted().flatMap(this::wanted).toList();
  }

  private Stream<Selected> wanted(String path) {
    return filter.accepts(path) && !isLinkToDocument(path)
        ? Stream.of(new Selected(path, Optional.empty()))
        : Stream.empty();
  }

  /** What such a link leads to is checked where it lies; all others are read like files. */
  private boolean isLinkToDocument(String path) {
    Path file = project.top().resolve(path);
    return Files.isSymbolicLink(file)
        && Files.isRegularFile(file)
        && ProjectPaths.below(project.top(), ProjectPaths.real(file))
            .filter(filter::accepts)
            .isPresent();
  }

  private List<String> kept() throws IOException {
    List<String> files = new ArrayList<>(project.repository().orElseThrow().files());
    files.addAll(project.repository().orElseThrow().untracked());
    return files.stream().filter(f -> Files.exists(project.top().resolve(f))).toList();
  }

  /** A document that was only moved brings nothing, unless it was none where it came from. */
  private List<Selected> changed(ChangeSet set) {
    return set.changes().stream()
        .filter(c -> c.kind() != Change.Kind.DELETED && filter.accepts(c.path()))
        .filter(c -> !isLinkToDocument(c.path()))
        .filter(c -> !(c.sameContent() && c.from().map(filter::accepts).orElse(true)))
        .map(c -> new Selected(c.path(), Optional.of(c)))
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .toList();
  }

  /** Files that git was not told of, so that nobody takes them for checked. */
  long unknownToGit() throws IOException {
    return project.change().isEmpty()
        ? 0
        : project.repository().orElseThrow().untracked().stream().filter(filter::accepts).count();
  }

  /** Files in a folder, at any depth, without hidden ones. */
  static List<String> below(Path top) throws IOException {
    List<String> files = new ArrayList<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(top) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(top.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
