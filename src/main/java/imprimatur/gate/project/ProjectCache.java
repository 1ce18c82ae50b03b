package imprimatur.gate.project;

import imprimatur.gate.config.Key;
import imprimatur.gate.config.Setting;
import imprimatur.gate.config.Settings;
import imprimatur.model.document.Issue;
import imprimatur.pipeline.cache.ResultCache;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the results of a project are kept: never in its checkout, where a change could put results
 * of its own.
 *
 * @param cache which keeps nothing if there is no such place
 * @param refusal why a place that was named is not used
 */
public record ProjectCache(ResultCache cache, Optional<Issue> refusal) {
  private static final String FOLDER = "imprimatur";

  /** What a setting says that wants no cache. */
  public static final String NONE = "none";

  /**
   * The cache that holds for a project.
   *
   * @param environment all variables, which name the user's folder of caches
   * @param top of the checkout
   * @param now the time
   */
  public static ProjectCache of(
      Settings settings, Map<String, String> environment, Path top, Instant now) {
    Optional<Setting> named = settings.get(Key.CACHE);
    if (named.filter(setting -> setting.value().equals(NONE)).isPresent()) {
      return off(Optional.empty());
    }
    Optional<Path> folder = named.map(Setting::path).or(() -> usual(environment));
    Optional<String> fault = folder.flatMap(f -> fault(f, top));
    if (folder.isEmpty() || fault.isPresent()) {
      return off(
          named.flatMap(
              setting -> fault.map(why -> Issue.warning(why + NOT_USED, setting.origin()))));
    }
    long most = settings.config().limits().cacheBytes();
    return new ProjectCache(ResultCache.in(folder.get(), most, now), Optional.empty());
  }

  /** As above, for a command that is started in a folder and asks no git. */
  public static ProjectCache in(
      Path folder, Settings settings, Map<String, String> environment, Instant now) {
    return of(settings, environment, Project.checkout(folder).orElse(folder), now);
  }

  private static final String NOT_USED = "; no results are kept there";

  private static ProjectCache off(Optional<Issue> refusal) {
    return new ProjectCache(ResultCache.none(), refusal);
  }

  private static Optional<String> fault(Path folder, Path top) {
    if (isInCheckout(folder, top)) {
      return Optional.of(
          "the cache folder %s lies in the checkout, where a change could put results of its own"
              .formatted(folder));
    }
    return ResultCache.isOpenToAll(folder)
        ? Optional.of("every user may write to the cache folder %s".formatted(folder))
        : Optional.empty();
  }

  /** What lies in {@code .git} comes with no change. */
  private static boolean isInCheckout(Path folder, Path top) {
    Path real = realOrAbove(folder.toAbsolutePath().normalize());
    Path checkout = ProjectPaths.real(top);
    return real.startsWith(checkout) && !real.startsWith(checkout.resolve(".git"));
  }

  /** The folder if it is there, else the nearest one above it and the rest of the path. */
  private static Path realOrAbove(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return ProjectPaths.real(there).resolve(there.relativize(folder)).normalize();
  }

  /** The folder of caches that the system has for its user, by what the environment says. */
  private static Optional<Path> usual(Map<String, String> environment) {
    return Stream.of(
            path(environment, "XDG_CACHE_HOME", ""),
            path(environment, "LOCALAPPDATA", ""),
            path(environment, "HOME", ".cache"))
        .flatMap(Optional::stream)
        .findFirst()
        .map(folder -> folder.resolve(FOLDER));
  }

  private static Optional<Path> path(
      Map<String, String> environment, String variable, String below) {
    try {
      return Optional.ofNullable(environment.get(variable))
          .filter(value -> !value.isBlank())
          .map(value -> Path.of(value, below))
          .filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
