package imprimatur.gate.git;

import java.util.Optional;

/**
 * A file that differs from what it was.
 *
 * @param path below the top of the repository, with {@code /}; where it is now, or was if deleted
 * @param from where it was before, if it was moved
 * @param kind what became of it
 * @param sameContent whether it was moved or its mode changed, and nothing else
 * @param file whether it is a file: no link, no other repository
 */
public record Change(
    String path, Optional<String> from, Kind kind, boolean sameContent, boolean file) {
  /** What became of a file. */
  public enum Kind {
    ADDED,
    EDITED,
    MOVED,
    DELETED
  }
}
