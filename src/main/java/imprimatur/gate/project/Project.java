package imprimatur.gate.project;

import imprimatur.gate.config.Key;
import imprimatur.gate.config.ProjectConfig;
import imprimatur.gate.config.ProjectConfigFile;
import imprimatur.gate.config.Settings;
import imprimatur.gate.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A project that is checked: where it lies, what was settled for it and by which policy.
 *
 * @param top the folder that reports name files below: that of the repository, if there is one
 * @param repository the repository
 * @param change what the branch brings, if only that is looked at
 * @param source where policy files are read from
 * @param configFile the configuration file, which need not be there
 * @param settings what holds
 */
public record Project(
    Path top,
    Optional<GitRepository> repository,
    Optional<ChangeSet> change,
    PolicySource source,
    Path configFile,
    Settings settings) {

  /**
   * How a project is to be opened.
   *
   * @param folder any folder in it
   * @param config its configuration file; without it the nearest one above
   * @param changedSince the branch that a change goes to
   * @param trusted the commit whose policy holds; without it that branch
   * @param flags what the command line settles
   * @param environment all variables
   */
  public record Opening(
      Path folder,
      Optional<Path> config,
      Optional<String> changedSince,
      Optional<String> trusted,
      Map<Key, String> flags,
      Map<String, String> environment) {
    /** The same with another flag. */
    public Opening with(Key key, String value) {
      Map<Key, String> more = new EnumMap<>(Key.class);
      more.putAll(flags);
      more.put(key, value);
      return new Opening(folder, config, changedSince, trusted, more, environment);
    }
  }

  /**
   * Opens a project.
   *
   * @throws IOException if git cannot say what changed, or a named file is missing
   * @throws imprimatur.notation.NotationException if the configuration is not understood
   */
  public static Project open(Opening opening) throws IOException {
    Path folder = ProjectPaths.real(opening.folder());
    Optional<GitRepository> repository = repository(opening, folder);
    Path top = repository.map(GitRepository::top).orElse(folder);
    Path config = opening.config().orElseGet(() -> nearest(folder)).toAbsolutePath().normalize();
    if (opening.changedSince().isEmpty()) {
      return with(opening, top, repository, Optional.empty(), new CheckedOut(), config);
    }
    ChangeSet change =
        ChangeSet.since(repository.orElseThrow(), opening.changedSince().get(), opening.trusted());
    Trusted source = new Trusted(repository.get(), change.trusted(), change.trustedName());
    return with(opening, top, repository, Optional.of(change), source, config);
  }

  /** Only what changed needs git; else the folder will do. */
  private static Optional<GitRepository> repository(Opening opening, Path folder)
      throws IOException {
    return opening.changedSince().isPresent() || checkout(folder).isPresent()
        ? Optional.of(GitRepository.of(folder))
        : Optional.empty();
  }

  /** The nearest folder above that looks like the top of a checkout, without asking git. */
  public static Optional<Path> checkout(Path folder) {
    for (Path p = ProjectPaths.real(folder); p != null; p = p.getParent()) {
      if (Files.exists(p.resolve(".git"))) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }

  /**
   * What holds for a command that trusts the checkout it is started in, without asking git.
   *
   * @throws IOException if a configuration that was named is missing, or one cannot be read
   * @throws imprimatur.notation.NotationException if it is not understood
   */
  public static Settings settings(Opening opening) throws IOException {
    Path here = opening.folder();
    Path file = opening.config().orElseGet(() -> nearest(here));
    ProjectConfig said = configuration(opening, new CheckedOut(), file, file.toString());
    return Settings.of(opening.flags(), opening.environment(), said);
  }

  /**
   * The configuration file in the nearest folder that has one, up to that of the repository; if
   * there is none, where it would be in {@code folder}. Relative if it lies in the folder itself.
   */
  public static Path nearest(Path folder) {
    Path here = folder.resolve(ProjectConfig.NAME);
    for (Path p = folder.toAbsolutePath().normalize(); p != null; p = p.getParent()) {
      Path file = p.resolve(ProjectConfig.NAME);
      if (Files.exists(file)) {
        return file.equals(here.toAbsolutePath().normalize()) ? here : file;
      }
      if (Files.exists(p.resolve(".git"))) {
        return here;
      }
    }
    return here;
  }

  private static ProjectConfig configuration(
      Opening opening, PolicySource source, Path file, String name) throws IOException {
    Path parent = file.getParent();
    Path folder = parent == null ? Path.of("") : parent;
    Optional<String> text = source.text(file);
    if (text.isEmpty() && opening.config().isPresent()) {
      throw new IOException("there is no configuration " + source.nameOf(file));
    }
    return text.map(t -> ProjectConfigFile.parse(name, folder, t))
        .orElseGet(() -> ProjectConfig.none(folder));
  }

  private static Project with(
      Opening opening,
      Path top,
      Optional<GitRepository> repository,
      Optional<ChangeSet> change,
      PolicySource source,
      Path config)
      throws IOException {
    ProjectConfig said = configuration(opening, source, config, name(source, top, config));
    Settings settings = Settings.of(opening.flags(), opening.environment(), said);
    return new Project(top, repository, change, source, config, settings);
  }

  private static String name(PolicySource source, Path top, Path config) {
    return source instanceof CheckedOut
        ? ProjectPaths.below(top, config).orElseGet(config::toString)
        : source.nameOf(config);
  }

  /** A path as reports name it: below the top, or as it is. */
  public String nameOf(Path path) {
    return ProjectPaths.below(top, path).orElseGet(path::toString);
  }

  /** The folder of the source articles. */
  public Path corpus() {
    return settings.path(Key.CORPUS).orElseThrow();
  }
}
