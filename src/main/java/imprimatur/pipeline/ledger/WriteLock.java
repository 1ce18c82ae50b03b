package imprimatur.pipeline.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to write a file, held by one thread of one process at a time.
 *
 * <p>A file lock alone does not do: it belongs to the process, and another thread that only opens
 * and closes the lock file would give it up for all.
 */
final class WriteLock implements Closeable {
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();
  private static final Duration POLL = Duration.ofMillis(5);

  private final ReentrantLock threads;
  private final FileChannel channel;

  private WriteLock(ReentrantLock threads, FileChannel channel) {
    this.threads = threads;
    this.channel = channel;
  }

  /**
   * Takes the lock of a file, which is kept in a folder {@code .imprimatur} beside it; nothing if
   * others still hold it after {@code patience}.
   *
   * @param file its real path, so that all mean the same lock
   */
  static Optional<WriteLock> of(Path file, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    ReentrantLock threads = THREADS.computeIfAbsent(file, f -> new ReentrantLock(true));
    if (!taken(threads, patience)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    try {
      channel = open(file);
      while (!taken(channel)) {
        if (System.nanoTime() - deadline >= 0 || !paused()) {
          channel.close();
          threads.unlock();
          return Optional.empty();
        }
      }
      return Optional.of(new WriteLock(threads, channel));
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      threads.unlock();
      throw e;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    Path folder = file.resolveSibling(".imprimatur");
    Files.createDirectories(folder);
    return FileChannel.open(
        folder.resolve(file.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static boolean taken(ReentrantLock threads, Duration patience) {
    try {
      return threads.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Held until the channel is closed. */
  private static boolean taken(FileChannel channel) throws IOException {
    FileLock lock = channel.tryLock();
    return lock != null;
  }

  private static boolean paused() {
    try {
      Thread.sleep(POLL.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
      giveWay();
    } finally {
      threads.unlock();
    }
  }

  /**
   * The next thread of this process would take the file before any other process looks again; under
   * load those would wait until they give up.
   */
  private void giveWay() {
    if (threads.hasQueuedThreads() && paused()) {
      paused();
    }
  }
}
