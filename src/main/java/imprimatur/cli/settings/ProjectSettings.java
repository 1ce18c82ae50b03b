package imprimatur.cli.settings;

import imprimatur.cli.console.Terminal;
import imprimatur.gate.config.Key;
import imprimatur.gate.config.Settings;
import imprimatur.gate.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The settings of the project that a command is started in. */
public final class ProjectSettings {
  /** Variable that names the configuration file. */
  static final String VARIABLE = "IMPRIMATUR_CONFIG";

  private ProjectSettings() {}

  /** What holds, by the command line, the environment and the configuration of the project. */
  public static Settings of(Terminal terminal, Optional<Path> config, Map<Key, String> flags)
      throws IOException {
    return Project.settings(opening(terminal, Path.of(""), config, flags));
  }

  /** As above, for one setting that the command line gives or does not. */
  public static Path path(Terminal terminal, Key key, Path flag) throws IOException {
    Map<Key, String> flags = flag == null ? Map.of() : Map.of(key, flag.toString());
    return of(terminal, Optional.empty(), flags).path(key).orElseThrow();
  }

  /** How the project in a folder is opened. */
  public static Project.Opening opening(
      Terminal terminal, Path folder, Optional<Path> config, Map<Key, String> flags) {
    Optional<Path> file =
        config.or(
            () ->
                Optional.ofNullable(terminal.environment().get(VARIABLE))
                    .filter(name -> !name.isBlank())
                    .map(Path::of));
    return new Project.Opening(
        folder, file, Optional.empty(), Optional.empty(), flags, terminal.environment());
  }
}
