package imprimatur.corpus.backup;

import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.corpus.store.Store;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * A folder in the making, beside the place where it is to be: under its own name it is whole or not
 * there. What a run that was cut off left is taken away by the next one.
 */
final class BackupDraft implements Closeable {
  private static final String ENDING = ".partial";

  /**
   * Held until the folder has its name; tells what was left behind from what is somebody's. One
   * that is left in the finished folder is empty and passed over there as every lock is.
   */
  private static final String MARK = "backup.lock";

  private final Path target;
  private final Path path;
  private final FSDirectory marked;
  private final Lock mark;
  private boolean finished;

  private BackupDraft(Path target, Path path, FSDirectory marked, Lock mark) {
    this.target = target;
    this.path = path;
    this.marked = marked;
    this.mark = mark;
  }

  /**
   * An empty folder, that is to become {@code target}; the folders above it are made too.
   *
   * @throws IOException if it cannot be made, or another run makes it now
   */
  static BackupDraft of(Path target) throws IOException {
    Path path = target.resolveSibling(target.getFileName() + ENDING);
    Path store = path.resolve(Store.NAME);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isLeftOver(path)) {
      throw new CorpusException(
          Reason.UNWRITABLE, path + " is in the way; a backup is made there first: move it away");
    }
    makeFolder(target.getParent());
    Files.createDirectories(store);
    FSDirectory marked = new NIOFSDirectory(store);
    BackupDraft draft = new BackupDraft(target, path, marked, marked.obtainLock(MARK));
    try {
      draft.empty();
      return draft;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(draft);
      throw e;
    }
  }

  /**
   * Whether an earlier run made it: it has the mark, or was cut off when it had no more than this.
   */
  private static boolean isLeftOver(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Path store = path.resolve(Store.NAME);
    List<Path> children = children(path);
    return Files.exists(store.resolve(MARK))
        || children.isEmpty()
        || (children.equals(List.of(store))
            && Files.isDirectory(store, LinkOption.NOFOLLOW_LINKS)
            && children(store).isEmpty());
  }

  /** A folder is on the disk when the one above it knows its name. */
  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folder.getParent());
      Files.createDirectories(folder);
      IOUtils.fsync(folder.getParent(), true);
    }
  }

  private void empty() throws IOException {
    Path store = path.resolve(Store.NAME);
    for (Path old : children(path)) {
      if (!old.equals(store)) {
        IOUtils.rm(old);
      }
    }
    for (Path old : children(store)) {
      if (!old.endsWith(MARK)) {
        IOUtils.rm(old);
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  Path path() {
    return path;
  }

  /** Gives the folder its name. */
  void finish() throws IOException {
    IOUtils.fsync(path.resolve(Store.NAME), true);
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
    IOUtils.fsync(target.getParent(), true);
    IOUtils.deleteFilesIgnoringExceptions(target.resolve(Store.NAME).resolve(MARK));
  }

  /** Takes the folder away unless it is finished, the mark last. */
  @Override
  public void close() throws IOException {
    try (marked;
        mark) {
      if (!finished) {
        empty();
        IOUtils.rm(path);
      }
    }
  }
}
