package imprimatur.pipeline.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the least lately used files out of a folder that has grown too large. */
final class Eviction {
  /** So much is left, in hundredths: not every run shall have to take something out. */
  private static final int LEFT = 80;

  private record Kept(Path file, BasicFileAttributes attributes) {}

  private Eviction() {}

  /**
   * Makes a folder small enough; another process may be doing so too.
   *
   * @param ending of the files that may be taken out; others are never touched
   */
  static void shrink(Path folder, long maxBytes, String ending) {
    List<Kept> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder, 2)) {
      all.filter(file -> file.getFileName().toString().endsWith(ending))
          .forEach(file -> kept(file).ifPresent(files::add));
    } catch (IOException | UncheckedIOException e) {
      return; // what cannot be listed now is listed by a later run
    }
    long bytes = files.stream().mapToLong(f -> f.attributes().size()).sum();
    if (bytes > maxBytes) {
      files.sort(Comparator.comparing(f -> f.attributes().lastModifiedTime()));
      takeOut(files, bytes - maxBytes * LEFT / 100);
    }
  }

  private static Optional<Kept> kept(Path file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          ? Optional.of(new Kept(file, attributes))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // another process was faster
    }
  }

  private static void takeOut(List<Kept> files, long bytes) {
    long left = bytes;
    for (Kept kept : files) {
      if (left <= 0) {
        return;
      }
      try {
        Files.deleteIfExists(kept.file());
        left -= kept.attributes().size();
      } catch (IOException e) {
        // the next one will do
      }
    }
  }
}
