package imprimatur.gate.config;

import java.nio.file.Path;

/**
 * A value that won, and who gave it.
 *
 * @param value as written
 * @param base what a relative path is relative to
 * @param origin who gave it: {@code --corpus}, {@code IMPRIMATUR_CORPUS}, {@code
 *     .imprimatur.yml:3:9} or {@code default}
 */
public record Setting(String value, Path base, String origin) {
  /** The value as a path. */
  public Path path() {
    return base.resolve(value);
  }
}
