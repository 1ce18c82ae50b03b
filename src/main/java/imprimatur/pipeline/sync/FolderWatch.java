package imprimatur.pipeline.sync;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Tells when files in a folder change, at any depth; not what is hidden. Whoever is told should
 * look at the whole folder: what changed is not said. May be closed by another thread.
 */
public final class FolderWatch implements Closeable {
  /** Changes come in bursts: so long nothing must change before it is told. */
  private static final long QUIET_MILLIS = 300;

  /** Changes that go on and on are told after so many quiet times. */
  private static final int MOST_WAITS = 20;

  /** Some file systems tell nothing: after so long the folder is looked at anyway. */
  private static final long LOOK_AFTER_SECONDS = 60;

  private final Path folder;
  private final WatchService service;

  private FolderWatch(Path folder, WatchService service) {
    this.folder = folder;
    this.service = service;
  }

  /**
   * Changes from now on.
   *
   * @throws IOException if the folder cannot be watched
   */
  public static FolderWatch of(Path folder) throws IOException {
    FolderWatch watch = new FolderWatch(folder, folder.getFileSystem().newWatchService());
    watch.register();
    return watch;
  }

  /** Every folder by itself; those that are watched already stay so. */
  private void register() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes)
              throws IOException {
            if (!place.equals(folder) && isHidden(place)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            place.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path place, IOException failure) {
            return FileVisitResult.CONTINUE; // the look at the folder reports it
          }
        });
  }

  /** Waits for changes, and until they have come to rest; false if this was closed. */
  public boolean await() throws IOException {
    try {
      WatchKey key = service.poll(LOOK_AFTER_SECONDS, TimeUnit.SECONDS);
      while (key != null && !isWorthTelling(key)) {
        key = service.poll(LOOK_AFTER_SECONDS, TimeUnit.SECONDS);
      }
      for (int i = 0; key != null && i < MOST_WAITS; i++) {
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        if (key != null) {
          isWorthTelling(key);
        }
      }
      register();
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether anything but the store's own files changed; asks for the next changes. */
  private static boolean isWorthTelling(WatchKey key) {
    boolean worth =
        key.pollEvents().stream()
            .map(WatchEvent::context)
            .anyMatch(place -> !(place instanceof Path path) || !isHidden(path));
    key.reset();
    return worth;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
