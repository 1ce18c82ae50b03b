package imprimatur.gate.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files that decide are read from: the checkout, or a commit that is trusted. */
public interface PolicySource {
  /**
   * The text of a file, named by its place in the checkout; nothing if there is none.
   *
   * @throws IOException if it is there and cannot be read
   */
  Optional<String> text(Path file) throws IOException;

  /**
   * The bytes of a file; nothing if there is none.
   *
   * @throws IOException if it is there and cannot be read
   */
  Optional<byte[]> bytes(Path file) throws IOException;

  /** Whether a folder with at least one file is there. */
  boolean hasFolder(Path folder) throws IOException;

  /** Names of the files directly in a folder, sorted. */
  List<String> names(Path folder) throws IOException;

  /** A file's name for messages. */
  String nameOf(Path file);
}
