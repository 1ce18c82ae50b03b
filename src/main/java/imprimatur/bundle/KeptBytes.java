package imprimatur.bundle;

import imprimatur.ingest.Ingest;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bytes of what a check reads, kept in a folder of their own until it is closed: a submission
 * may have changed by the time the bundle is written, and standard input is gone. Thread-safe.
 */
public final class KeptBytes implements Ingest.Keeper, Closeable {
  private final Path folder;
  private final Map<String, Path> files = new ConcurrentHashMap<>();

  private KeptBytes(Path folder) {
    this.folder = folder;
  }

  /** Keeps bytes in a new folder among the temporary ones of the system. */
  public static KeptBytes temporary() throws IOException {
    return new KeptBytes(Files.createTempDirectory("imprimatur-bundle"));
  }

  @Override
  public void keep(String uri, byte[] bytes) {
    try {
      Path file = files.computeIfAbsent(uri, key -> folder.resolve(Integer.toString(files.size())));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes that a document of that name was read from; empty if none were kept. */
  Optional<byte[]> of(String uri) throws IOException {
    Path file = files.get(uri);
    return file == null ? Optional.empty() : Optional.of(Files.readAllBytes(file));
  }

  @Override
  public void close() throws IOException {
    for (Path file : files.values()) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
