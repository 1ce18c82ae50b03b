package imprimatur.corpus.backup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/**
 * The files of the last commit of an index, opened so that they stay readable when a writer that
 * commits meanwhile deletes them.
 *
 * <p>The library writes a file once, under a name that is new, and never opens it for writing
 * again; so a second name for a file is as good as a copy of it.
 */
final class StoreCopy implements AutoCloseable {
  private final Directory from;
  private final Map<String, IndexInput> files;
  private long linked;
  private long copied;

  private StoreCopy(Directory from, Map<String, IndexInput> files) {
    this.from = from;
    this.files = files;
  }

  /**
   * Opens the last commit of an index.
   *
   * @throws IOException if a file of it is missing or cannot be read
   */
  static StoreCopy of(Directory from) throws IOException {
    long seen = -1;
    while (true) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(from);
      try {
        return new StoreCopy(from, opened(from, commit));
      } catch (NoSuchFileException | FileNotFoundException e) {
        if (commit.getGeneration() == seen) {
          throw e; // nobody committed meanwhile, so it is not a later commit that took its place
        }
        seen = commit.getGeneration();
      }
    }
  }

  private static Map<String, IndexInput> opened(Directory from, SegmentInfos commit)
      throws IOException {
    Map<String, IndexInput> files = new TreeMap<>();
    try {
      for (String name : commit.files(true)) {
        files.put(name, from.openInput(name, IOContext.READONCE));
      }
      return files;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(files.values());
      throw e;
    }
  }

  /**
   * Puts the files into an empty directory, where they are on the disk when this returns.
   *
   * @param link whether a file gets a second name where the file system can do that
   */
  void into(Directory to, boolean link) throws IOException {
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, IndexInput> file : files.entrySet()) {
      if (link && isLinked(file.getKey(), to)) {
        linked += file.getValue().length();
      } else {
        copy(file.getKey(), file.getValue(), to);
        written.add(file.getKey());
        copied += file.getValue().length();
      }
    }
    to.sync(written);
    to.syncMetaData();
  }

  /** False on another file system, or on one that knows no second names. */
  private boolean isLinked(String name, Directory to) {
    if (!(from instanceof FSDirectory here && to instanceof FSDirectory there)) {
      return false;
    }
    Path second = there.getDirectory().resolve(name);
    try {
      Files.createLink(second, here.getDirectory().resolve(name));
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static void copy(String name, IndexInput file, Directory to) throws IOException {
    try (IndexOutput out = to.createOutput(name, IOContext.READONCE)) {
      out.copyBytes(file, file.length());
    }
  }

  /** Bytes of the files that got a second name. */
  long linked() {
    return linked;
  }

  /** Bytes of the files that were written again. */
  long copied() {
    return copied;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(files.values());
  }
}
