package imprimatur.gate;

import imprimatur.gate.config.ProjectConfig;
import imprimatur.gate.project.Project;
import imprimatur.gate.project.ProjectPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files of a project are documents to be checked: what the configuration includes and does
 * not exclude, never an article of the corpus nor a policy file. Immutable.
 */
final class DocumentFilter {
  private final String folder;
  private final Globs include;
  private final Globs exclude;
  private final List<String> never = new ArrayList<>();
  private final List<String> only;

  /**
   * The filter of a project.
   *
   * @param only files and folders to which the check is confined; empty for all
   */
  DocumentFilter(Project project, List<Path> only) {
    ProjectConfig config = project.settings().config();
    folder = project.nameOf(config.folder());
    include = Globs.of(config.include());
    exclude = Globs.of(config.exclude());
    ProjectPaths.below(project.top(), project.corpus()).ifPresent(never::add);
    never.add(inFolder(".imprimatur"));
    this.only = only.stream().map(project::nameOf).toList();
  }

  private String inFolder(String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** Whether the file at a path below the top is one of them. */
  boolean accepts(String path) {
    Optional<String> inProject = below(folder, path);
    return inProject.isPresent()
        && include.match(inProject.get())
        && !exclude.match(inProject.get())
        && never.stream().noneMatch(n -> below(n, path).isPresent())
        && (only.isEmpty() || only.stream().anyMatch(o -> below(o, path).isPresent()));
  }

  private static Optional<String> below(String folder, String path) {
    if (folder.isEmpty() || path.equals(folder)) {
      return Optional.of(path);
    }
    return path.startsWith(folder + "/")
        ? Optional.of(path.substring(folder.length() + 1))
        : Optional.empty();
  }
}
