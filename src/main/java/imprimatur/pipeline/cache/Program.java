package imprimatur.pipeline.cache;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Which program this is: a version says too little, since it may be built many times over. */
final class Program {
  private Program() {}

  /**
   * Changes with every byte of the program and with every library beside it; nothing if it cannot
   * be told.
   */
  static Optional<CacheKey> key() {
    try {
      CodeSource source = Program.class.getProtectionDomain().getCodeSource();
      if (source == null) {
        return Optional.empty();
      }
      Path own = Path.of(source.getLocation().toURI());
      CacheKey.Builder key = CacheKey.builder().text(System.getProperty("java.version"));
      if (Files.isDirectory(own)) {
        files(own, key);
      } else {
        key.bytes(Files.readAllBytes(own));
      }
      libraries(key);
      return Optional.of(key.build());
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Classes as a build tool leaves them are told by size and time. */
  private static void files(Path folder, CacheKey.Builder key) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        key.text(file.toString()).text(stamp(file));
      }
    }
  }

  private static String stamp(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file);
  }

  private static void libraries(CacheKey.Builder key) throws IOException {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path file = Path.of(entry);
      if (Files.isRegularFile(file)) {
        key.text(file.getFileName().toString()).text(Long.toString(Files.size(file)));
      }
    }
  }
}
