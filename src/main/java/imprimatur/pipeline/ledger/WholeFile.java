package imprimatur.pipeline.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces a file whole: a reader, and whoever comes after a crash at any moment, finds all of the
 * old bytes or all of the new ones. Only one may write a file at a time.
 */
final class WholeFile {
  private WholeFile() {}

  /** Replaces or makes a file; it keeps its permissions, and its owner if that is allowed. */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(draft); // of a writer that was killed
    try {
      Optional<PosixFileAttributes> old = attributes(file);
      write(draft, bytes, old);
      if (old.isPresent()) {
        keep(old.get(), draft);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
    syncFolder(file);
  }

  private static Optional<PosixFileAttributes> attributes(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null || Files.notExists(file)
        ? Optional.empty()
        : Optional.of(view.readAttributes());
  }

  private static void write(Path draft, byte[] bytes, Optional<PosixFileAttributes> old)
      throws IOException {
    FileAttribute<?>[] permissions =
        old.map(o -> PosixFilePermissions.asFileAttribute(o.permissions())).stream()
            .toArray(FileAttribute<?>[]::new);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(draft, options, permissions)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
  }

  private static void keep(PosixFileAttributes old, Path draft) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    PosixFileAttributes now = view.readAttributes();
    try {
      if (!now.group().equals(old.group())) {
        view.setGroup(old.group());
      }
      if (!now.owner().equals(old.owner())) {
        view.setOwner(old.owner());
      }
    } catch (IOException e) {
      // only the owner of the system may give files away
    }
    view.setPermissions(old.permissions());
  }

  /**
   * The new name, too, must outlive a power cut; where folders cannot be synced, it does anyway.
   */
  private static void syncFolder(Path file) {
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    } catch (IOException e) {
      // Windows opens no folders
    }
  }
}
