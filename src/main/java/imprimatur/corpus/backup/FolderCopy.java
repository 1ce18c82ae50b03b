package imprimatur.corpus.backup;

import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.corpus.store.Failures;
import imprimatur.corpus.store.Store;
import imprimatur.model.document.Issue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.util.IOUtils;

/**
 * Copies what lies in a corpus folder beside its store: the article files and whatever stands
 * beside them, such as their rights and the ledger.
 *
 * <p>Links are followed, as by whoever takes the articles in, so that the copy needs nothing
 * outside of it. A link that leads nowhere stays one: an article whose file is away for a while is
 * not gone.
 */
final class FolderCopy extends SimpleFileVisitor<Path> {
  private final Path folder;
  private final Path copy;
  private final List<Path> folders = new ArrayList<>();
  private final TreeSet<Path> found = new TreeSet<>();
  private final List<Issue> issues = new ArrayList<>();
  private int files;
  private long bytes;

  private FolderCopy(Path folder, Path copy) {
    this.folder = folder;
    this.copy = copy;
  }

  /**
   * Copies a folder into another, where all is on the disk when this returns.
   *
   * @throws IOException if the copy cannot be written; what cannot be read is an issue
   */
  static FolderCopy of(Path folder, Path copy) throws IOException {
    FolderCopy walk = new FolderCopy(folder, copy);
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    for (Path place : walk.folders) {
      Files.createDirectories(walk.inCopy(place));
    }
    for (Path file : walk.found) { // by name: a ledger's history before the ledger, as it is read
      walk.copy(file);
    }
    walk.finishFolders();
    return walk;
  }

  /** How many files were copied. */
  int files() {
    return files;
  }

  /** How many bytes they have. */
  long bytes() {
    return bytes;
  }

  /** What could not be copied. */
  List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes)
      throws IOException {
    if (place.equals(folder.resolve(Store.NAME))) {
      beside(place);
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (!place.equals(folder) && (isHidden(place) || Files.isSameFile(place, copy))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    folders.add(place);
    return FileVisitResult.CONTINUE;
  }

  /** A project that is its own corpus keeps what was accepted in the folder of the store. */
  private void beside(Path store) throws IOException {
    try (var files = Files.list(store)) {
      files.filter(Files::isRegularFile).filter(f -> !Store.isOwn(f)).forEach(found::add);
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
      found.add(file);
    } else {
      refuse(file, "it is no file");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
    if (path.equals(folder)) {
      throw failure;
    }
    if (!(failure instanceof FileSystemLoopException || failure instanceof NoSuchFileException)) {
      refuse(path, unreadable(failure));
    }
    return FileVisitResult.CONTINUE;
  }

  private void refuse(Path path, String reason) {
    issues.add(Issue.error("this was not copied: " + reason, path.toString()));
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private Path inCopy(Path path) {
    return copy.resolve(folder.relativize(path).toString());
  }

  private void copy(Path file) throws IOException {
    Path target = inCopy(file);
    try {
      if (Files.exists(file)) {
        FileTime time = Files.getLastModifiedTime(file);
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setLastModifiedTime(target, time); // to the nanosecond: the store knows files by it
        sync(target);
        files++;
        bytes += Files.size(target);
      } else if (Files.isSymbolicLink(file)) {
        Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      failed(file, target, e);
    }
  }

  /** The copy is not to be written: its owner may have taken that right away. */
  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** A file that went away meanwhile is no longer part of the corpus. */
  private void failed(Path file, Path target, IOException failure) throws IOException {
    if (failure instanceof FileAlreadyExistsException) { // where A and a are one name
      refuse(file, "another file has its name in the copy");
      return;
    }
    Reason reason = Failures.of(target.toString(), failure).reason();
    if (reason == Reason.DISK_FULL || (reason == Reason.UNWRITABLE && Files.isReadable(file))) {
      throw failure;
    }
    Files.deleteIfExists(target);
    if (Files.exists(file)) {
      refuse(file, unreadable(failure));
    }
  }

  private static String unreadable(IOException failure) {
    return "it cannot be read (" + failure.getClass().getSimpleName() + ")";
  }

  /** Last: a folder that nobody may write to takes no files. */
  private void finishFolders() throws IOException {
    for (int i = folders.size() - 1; i >= 0; i--) {
      Path target = inCopy(folders.get(i));
      PosixFileAttributeView rights =
          Files.getFileAttributeView(target, PosixFileAttributeView.class);
      if (rights != null) {
        rights.setPermissions(Files.getPosixFilePermissions(folders.get(i)));
      }
      IOUtils.fsync(target, true);
    }
  }
}
