package imprimatur.corpus;

import imprimatur.corpus.CorpusException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Where a corpus folder keeps its index: {@code .imprimatur/index}, beside a file {@code format}
 * that says in which version of the layout.
 */
final class Store {
  /** Name of the store inside the corpus folder. */
  static final String NAME = ".imprimatur";

  /** Version of the layout and of the index fields. */
  static final int FORMAT = 1;

  private static final String MAGIC = "imprimatur-corpus ";

  private final Path root;

  private Store(Path root) {
    this.root = root;
  }

  static Store in(Path folder) {
    return new Store(folder.resolve(NAME));
  }

  boolean exists() {
    return Files.exists(root.resolve("format")) || Files.exists(root.resolve("index"));
  }

  /** For messages. */
  String name() {
    return root.toString();
  }

  /** The index of a store that exists and is of this version. */
  Directory open() throws CorpusException {
    if (!exists()) {
      throw new CorpusException(
          Reason.MISSING,
          "there is no corpus store at "
              + root
              + "; take articles in with 'imprimatur corpus add' or 'imprimatur corpus import'");
    }
    checkFormat();
    try {
      return new MMapDirectory(root.resolve("index"));
    } catch (IOException e) {
      throw Failures.of(name(), e);
    }
  }

  /** As {@link #open}, but makes the store if there is none. */
  Directory create() throws CorpusException {
    try {
      if (!exists()) {
        Files.createDirectories(root);
        writeFormat();
      }
      checkFormat();
      return new MMapDirectory(root.resolve("index"));
    } catch (IOException e) {
      throw Failures.of(name(), e);
    }
  }

  /** Written aside and moved, so that nobody ever reads half of it. */
  private void writeFormat() throws IOException {
    Path draft = root.resolve("format." + UUID.randomUUID());
    Files.writeString(draft, MAGIC + FORMAT + "\n", StandardCharsets.US_ASCII);
    try {
      Files.move(draft, root.resolve("format"), StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      Files.deleteIfExists(draft); // another process was quicker with the same words
    }
  }

  private void checkFormat() throws CorpusException {
    String text;
    try {
      text = Files.readString(root.resolve("format"), StandardCharsets.ISO_8859_1).strip();
    } catch (NoSuchFileException e) {
      throw damaged("its file 'format' is missing");
    } catch (IOException e) {
      throw Failures.of(name(), e);
    }
    if (!text.matches(MAGIC + "[0-9]{1,9}")) {
      throw damaged("its file 'format' does not say which version it is");
    }
    int version = Integer.parseInt(text.substring(MAGIC.length()));
    if (version != FORMAT) {
      throw new CorpusException(
          Reason.VERSION,
          "the corpus store %s is of format %d, this program reads format %d; %s"
              .formatted(
                  root,
                  version,
                  FORMAT,
                  version > FORMAT
                      ? "use a newer version of the program"
                      : "delete the store and take the articles in again"));
    }
  }

  private CorpusException damaged(String what) {
    return new CorpusException(
        Reason.DAMAGED,
        "the corpus store "
            + root
            + " is damaged: "
            + what
            + "; restore it from a copy, or delete it and take the articles in again");
  }
}
