package imprimatur.pipeline.cache;

import imprimatur.model.finding.DocumentResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A folder of results, each a file that is there whole or not at all, so that any number of
 * processes may use it at once.
 *
 * <p>It can make a check faster and never another one: what cannot be read, was cut off, altered or
 * written by somebody else is as if it were not there, and what cannot be written is not kept.
 * Closing it takes out what was used least lately, if there is too much. Thread-safe.
 */
public final class ResultCache implements Closeable {
  private static final String ENDING = ".result";

  /** A use within this time of the last one is not noted: that would cost a write each. */
  private static final Duration NOTED = Duration.ofHours(12);

  /** Names of files under way, which no other process has. */
  private static final String DRAFTS = "draft-" + UUID.randomUUID() + "-";

  private final AtomicLong drafts = new AtomicLong();
  private final Optional<Path> folder;
  private final long maxBytes;
  private final Instant now;
  private final AtomicBoolean grew = new AtomicBoolean();

  private ResultCache(Optional<Path> folder, long maxBytes, Instant now) {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.now = now;
  }

  /**
   * The cache in a folder, which need not be there.
   *
   * @param maxBytes how large its files may be together
   * @param now the time, by which the least lately used are told
   */
  public static ResultCache in(Path folder, long maxBytes, Instant now) {
    return new ResultCache(Optional.of(folder), maxBytes, now);
  }

  /** A cache that keeps nothing. */
  public static ResultCache none() {
    return new ResultCache(Optional.empty(), 0, Instant.EPOCH);
  }

  /** Whether any user of the machine may write to a folder, so that nothing in it is trusted. */
  public static boolean isOpenToAll(Path folder) {
    try {
      return Files.isDirectory(folder) && PrivateFolder.isOpenToAll(folder);
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether it can keep anything. */
  public boolean isOn() {
    return folder.isPresent();
  }

  /** What was kept under a key, if it holds on a day. */
  public Optional<DocumentResult> find(CacheKey key, LocalDate day) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Path file = file(folder.get(), key);
    try {
      Optional<DocumentResult> found =
          CacheEntry.read(Files.readAllBytes(file), key)
              .filter(entry -> entry.holdsOn(day))
              .map(CacheEntry::result);
      if (found.isPresent()) {
        noteUse(file);
      }
      return found;
    } catch (IOException e) {
      return Optional.empty(); // most are simply not there
    }
  }

  /** Keeps a result; what stood under that key gives way. */
  public void keep(CacheKey key, LocalDate day, DocumentResult result) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      write(file(folder.get(), key), new CacheEntry(result, day).bytes(key));
      grew.set(true);
    } catch (IOException e) {
      // a full or read-only disk makes the next check slower and nothing else
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path parent = PrivateFolder.create(file.getParent());
    Path draft = parent.resolve(DRAFTS + drafts.incrementAndGet() + ENDING);
    try {
      Files.write(draft, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void noteUse(Path file) throws IOException {
    Instant last = Files.getLastModifiedTime(file).toInstant();
    if (last.plus(NOTED).isBefore(now)) {
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
  }

  private static Path file(Path folder, CacheKey key) {
    return folder.resolve(key.hex().substring(0, 2)).resolve(key.hex().substring(2) + ENDING);
  }

  @Override
  public void close() {
    if (grew.get()) {
      Eviction.shrink(folder.orElseThrow(), maxBytes, ENDING);
    }
  }
}
