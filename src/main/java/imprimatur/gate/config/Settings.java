package imprimatur.gate.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that hold: a flag beats an environment variable, that beats the configuration file,
 * and that beats the default. Immutable and thread-safe.
 */
public final class Settings {
  private static final Path HERE = Path.of("");

  private final ProjectConfig config;
  private final Map<Key, Setting> winners = new EnumMap<>(Key.class);

  private Settings(ProjectConfig config) {
    this.config = config;
  }

  /**
   * Weighs who says what.
   *
   * @param flags what the command line gives
   * @param environment all variables
   */
  public static Settings of(
      Map<Key, String> flags, Map<String, String> environment, ProjectConfig config) {
    Settings settings = new Settings(config);
    for (Key key : Key.values()) {
      String variable = environment.getOrDefault(key.variable(), "");
      given(flags.get(key), key.flag())
          .or(() -> given(variable.isBlank() ? null : variable, key.variable()))
          .or(() -> config.value(key))
          .or(() -> key.standard().map(s -> new Setting(s, config.folder(), "default")))
          .ifPresent(winner -> settings.winners.put(key, winner));
    }
    return settings;
  }

  private static Optional<Setting> given(String value, String origin) {
    return Optional.ofNullable(value).map(v -> new Setting(v, HERE, origin));
  }

  /** What holds for a setting; nothing if nobody gave it and there is no default. */
  public Optional<Setting> get(Key key) {
    return Optional.ofNullable(winners.get(key));
  }

  /** The path that a setting gives. */
  public Optional<Path> path(Key key) {
    return get(key).map(Setting::path);
  }

  /** The rule packs that hold, as they are pinned; nothing if there are none. */
  public Optional<Setting> packs() {
    return get(Key.PACKS).filter(s -> !s.value().isBlank());
  }

  /**
   * From which verdict on the run fails.
   *
   * @throws IllegalArgumentException if what was given is no such word
   */
  public FailOn failOn() {
    Setting setting = winners.get(Key.FAIL_ON);
    for (FailOn word : FailOn.values()) {
      if (word.name().equalsIgnoreCase(setting.value().strip())) {
        return word;
      }
    }
    throw new IllegalArgumentException(
        "%s is '%s'; it must be block, review or never"
            .formatted(setting.origin(), setting.value()));
  }

  /** The file's part that has no flags: globs and limits. */
  public ProjectConfig config() {
    return config;
  }
}
