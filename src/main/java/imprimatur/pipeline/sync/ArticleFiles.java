package imprimatur.pipeline.sync;

import imprimatur.ingest.Ingest;
import imprimatur.model.document.Issue;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The article files in a corpus folder, at any depth: HTML, Markdown, text, DOCX and PDF by ending;
 * not what is hidden, no sidecar, no {@code README}.
 */
final class ArticleFiles extends SimpleFileVisitor<Path> {
  private static final Set<String> ENDINGS =
      Set.of("html", "htm", "xhtml", "md", "markdown", "txt", "docx", "pdf");

  private final Path root;
  private final Map<String, Path> articles = new TreeMap<>();
  private final Map<Path, String> stamps = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private ArticleFiles(Path root) {
    this.root = root;
  }

  /**
   * @param files by relative path
   * @param issues folders that could not be looked into, and what is named like an article but is
   *     no file
   * @param unread the relative paths of those
   */
  record Listing(List<ArticleFile> files, List<Issue> issues, List<String> unread) {}

  static Listing list(Path folder) throws IOException {
    ArticleFiles walk = new ArticleFiles(folder);
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    return new Listing(walk.files(), List.copyOf(walk.issues), List.copyOf(walk.unread));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return !folder.equals(root) && isHidden(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (isHidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (isArticle(name)) {
      article(file, attributes);
    }
    if (attributes.isRegularFile() && (isArticle(name) || Ingest.isSidecar(name))) {
      stamps.put(
          file, attributes.size() + ":" + attributes.lastModifiedTime().toInstant().toString());
    }
    return FileVisitResult.CONTINUE;
  }

  private void article(Path file, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile()) {
      String what = attributes.isSymbolicLink() ? "the link leads nowhere" : "it is no file";
      refuse(file, what);
    } else if (articles.putIfAbsent(relative(file), file) != null) {
      refuse(file, "its name cannot be told from that of another file; set LC_ALL=C.UTF-8");
    }
  }

  private void refuse(Path file, String reason) {
    unread.add(relative(file));
    issues.add(Issue.error("this article was not taken in: " + reason, file.toString()));
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
    if (path.equals(root)) {
      throw failure;
    }
    if (!(failure instanceof FileSystemLoopException) && !isHidden(path)) {
      unread.add(relative(path));
      issues.add(
          Issue.error(
              "this part of the corpus folder cannot be read: " + failure, path.toString()));
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isArticle(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(lower.substring(dot + 1)) && !stem(lower).equals("readme");
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private String relative(Path file) {
    List<String> parts = new ArrayList<>();
    root.relativize(file).forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  private List<ArticleFile> files() {
    Map<String, Integer> stems = new HashMap<>();
    articles.keySet().forEach(relative -> stems.merge(stem(relative), 1, Integer::sum));
    return articles.entrySet().stream()
        .map(
            entry -> {
              String relative = entry.getKey();
              String stem = stem(relative);
              boolean unique = stems.get(stem) == 1 && !articles.containsKey(stem);
              return file(entry.getValue(), relative, unique ? stem : relative);
            })
        .sorted(Comparator.comparing(ArticleFile::relative))
        .toList();
  }

  private ArticleFile file(Path path, String relative, String id) {
    String name = path.getFileName().toString();
    List<Path> sidecars =
        Stream.of(name, stem(name))
            .flatMap(stem -> Ingest.sidecarsOf(stem).map(path::resolveSibling))
            .filter(stamps::containsKey)
            .toList();
    String stamp =
        Stream.concat(
                Stream.of(ArticleFile.READER),
                Stream.concat(Stream.of(path), sidecars.stream()).map(stamps::get))
            .collect(Collectors.joining(" "));
    return new ArticleFile(path, relative, id, sidecars, stamp);
  }
}
