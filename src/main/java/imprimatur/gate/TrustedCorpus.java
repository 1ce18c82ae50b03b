package imprimatur.gate;

import imprimatur.corpus.backup.CorpusBackup;
import imprimatur.gate.git.Change;
import imprimatur.gate.git.GitRepository;
import imprimatur.gate.git.TreeFile;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectPaths;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of source articles that a check compares with. If the checkout's own differs from the
 * trusted commit's, the trusted one is laid out in a temporary folder, together with articles that
 * were imported into the store and that git does not keep.
 */
final class TrustedCorpus implements Closeable {
  private static final String STORE = ".imprimatur";

  private final Path folder;
  private final Optional<Path> temporary;

  private TrustedCorpus(Path folder, Optional<Path> temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** The corpus of a project. */
  static TrustedCorpus of(Project project) throws IOException {
    Path corpus = project.corpus();
    Optional<String> path = ProjectPaths.below(project.top(), corpus);
    if (project.change().isEmpty() || path.isEmpty() || isAsTrusted(project, path.get())) {
      return new TrustedCorpus(corpus, Optional.empty());
    }
    return laidOut(project, corpus, path.get());
  }

  private static boolean isAsTrusted(Project project, String folder) throws IOException {
    List<Change> changes =
        project.repository().orElseThrow().changesSince(project.change().orElseThrow().trusted());
    return changes.stream()
        .noneMatch(
            c ->
                isBelow(folder, c.path())
                    || c.from().filter(former -> isBelow(folder, former)).isPresent());
  }

  private static boolean isBelow(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private static TrustedCorpus laidOut(Project project, Path corpus, String path)
      throws IOException {
    GitRepository repository = project.repository().orElseThrow();
    Path temporary = Files.createTempDirectory("imprimatur-corpus").toRealPath();
    TrustedCorpus trusted = new TrustedCorpus(temporary.resolve(path), Optional.of(temporary));
    try {
      List<TreeFile> files = repository.files(project.change().orElseThrow().trusted(), path);
      Files.createDirectories(trusted.folder);
      repository.export(files, temporary);
      boolean inGit = repository.files().stream().anyMatch(f -> isBelow(path + "/" + STORE, f));
      if (!inGit && !Files.isSymbolicLink(corpus.resolve(STORE))) {
        CorpusBackup.ofStore(corpus, trusted.folder);
      }
      return trusted;
    } catch (IOException | RuntimeException e) {
      trusted.close();
      throw e;
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    if (temporary.isPresent()) {
      try (Stream<Path> files = Files.walk(temporary.get())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
