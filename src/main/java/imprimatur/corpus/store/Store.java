package imprimatur.corpus.store;

import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Where a corpus folder keeps its index: {@code .imprimatur/index}, beside a file {@code format}
 * that says in which version of the layout.
 *
 * <p>That file is written last, after the first commit: without it nothing was ever stored, and
 * with it there is an index. So a store whose making was cut short is made again, and one that lost
 * its files is never taken for an empty one.
 */
public final class Store {
  /** Name of the store inside the corpus folder. */
  public static final String NAME = ".imprimatur";

  /** Version of the layout and of the index fields. */
  static final int FORMAT = 2;

  /**
   * The first format had no history; it is read as it is, and becomes the present one by writing.
   */
  private static final int OLDEST = 1;

  private static final String MAGIC = "imprimatur-corpus ";
  private static final String FORMAT_LINE = MAGIC + "[0-9]{1,9}";
  private static final String INDEX = "index";
  private static final String IGNORED = ".gitignore";

  /** A listing made while another process commits may show neither the old nor the new list. */
  private static final int LOOKS = 5;

  private final Path root;

  private Store(Path root) {
    this.root = root;
  }

  /** The store of a corpus folder, whether it is there or not. */
  public static Store in(Path folder) {
    return new Store(folder.resolve(NAME));
  }

  /** For messages. */
  public String name() {
    return root.toString();
  }

  /** The index of a store that is there and of this version. */
  public Directory open() throws CorpusException {
    try {
      if (!isComplete()) {
        throw new CorpusException(
            Reason.MISSING,
            "there is no corpus store at "
                + root
                + "; take articles in with 'imprimatur corpus add' or 'imprimatur corpus import'");
      }
      return new MMapDirectory(index());
    } catch (IOException e) {
      throw Failures.of(name(), e);
    }
  }

  /** As {@link #open}, but makes the index if there is no store; {@link #complete} is to follow. */
  public Directory create() throws CorpusException {
    try {
      if (!isComplete()) {
        Files.createDirectories(index());
      }
      return new MMapDirectory(index());
    } catch (IOException e) {
      throw Failures.of(name(), e);
    }
  }

  /**
   * States that the index has its first commit, and is of this format; by whoever holds its lock.
   */
  public void complete() throws CorpusException {
    try {
      Optional<String> format = format();
      if (format.isEmpty()) {
        keepOutOfGit();
      }
      if (format.filter((MAGIC + FORMAT)::equals).isEmpty()) {
        writeFormat(MAGIC + FORMAT);
      }
    } catch (IOException e) {
      throw Failures.of(name(), e);
    }
  }

  /** States that the index has the last commit of another store, and is of the format of that. */
  public void completeAs(Store original) throws IOException {
    Optional<String> format = original.format(); // after the commit: it only ever grows
    checkFormat(format.orElse(""));
    keepOutOfGit();
    writeFormat(format.get());
  }

  /** Whether a file in the folder of a store is what {@link #NAME} is there for. */
  public static boolean isOwn(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("format") || name.endsWith(".lock") || name.equals(IGNORED);
  }

  private Path index() {
    return root.resolve(INDEX);
  }

  /**
   * Sees that there is an index to be repaired; ends a repair that was cut off while it put the new
   * index in place.
   */
  public void prepareRepair() throws IOException {
    Optional<String> format = format();
    if (format.isPresent() && format.get().matches(FORMAT_LINE)) {
      checkFormat(format.get());
    }
    if (!Files.exists(index()) && Files.exists(draftIndex())) {
      Files.move(draftIndex(), index(), StandardCopyOption.ATOMIC_MOVE);
    }
    if (!Files.isDirectory(index())) {
      throw new CorpusException(
          Reason.MISSING,
          "there is nothing to repair at " + name() + "; take the articles in again");
    }
  }

  public Directory damagedIndex() throws IOException {
    return new MMapDirectory(index());
  }

  /** A place for the new index, empty. */
  public Directory newIndex() throws IOException {
    IOUtils.rm(draftIndex());
    return new MMapDirectory(Files.createDirectory(draftIndex()));
  }

  private Path draftIndex() {
    return root.resolve(INDEX + ".new");
  }

  /**
   * Puts the new index in the place of the old one.
   *
   * @return where the old one is now; absent if it was to be deleted
   */
  public Optional<Path> replaceIndex(boolean delete) throws IOException {
    Path old = unused(INDEX + ".damaged");
    Files.move(index(), old, StandardCopyOption.ATOMIC_MOVE);
    Files.move(draftIndex(), index(), StandardCopyOption.ATOMIC_MOVE);
    writeFormat(MAGIC + FORMAT);
    if (delete) {
      IOUtils.rm(old);
      return Optional.empty();
    }
    return Optional.of(old);
  }

  private Path unused(String name) {
    Path path = root.resolve(name);
    for (int i = 2; Files.exists(path); i++) {
      path = root.resolve(name + "-" + i);
    }
    return path;
  }

  /** A corpus folder is often kept in git; what is derived from its articles should not be. */
  private void keepOutOfGit() throws IOException {
    Path ignored = root.resolve(IGNORED);
    if (Files.notExists(ignored)) {
      Files.writeString(ignored, "index/\nformat\n*.lock\n.gitignore\n", StandardCharsets.US_ASCII);
    }
  }

  /** Written aside and moved, so that nobody ever reads half of it. */
  private void writeFormat(String line) throws IOException {
    Path draft = root.resolve("format.new");
    Files.writeString(draft, line + "\n", StandardCharsets.US_ASCII);
    IOUtils.fsync(draft, false);
    Files.move(
        draft,
        root.resolve("format"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(root, true);
    IOUtils.fsync(root.toAbsolutePath().getParent(), true);
  }

  /** Whether the store was made; if so, that this program can read it. */
  private boolean isComplete() throws IOException {
    Optional<String> format = format();
    if (format.isPresent()) {
      checkFormat(format.get());
      requireSegments();
      return true;
    }
    if (hasFile("_*")) {
      throw damaged("its file 'format' is missing");
    }
    return false;
  }

  private Optional<String> format() throws IOException {
    try {
      Path file = root.resolve("format");
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void checkFormat(String text) throws CorpusException {
    if (!text.matches(FORMAT_LINE)) {
      throw damaged("its file 'format' does not say which version it is");
    }
    int version = Integer.parseInt(text.substring(MAGIC.length()));
    if (version > FORMAT || version < OLDEST) {
      throw new CorpusException(
          Reason.VERSION,
          "the corpus store %s is of format %d, this program reads formats %d to %d; %s"
              .formatted(
                  root,
                  version,
                  OLDEST,
                  FORMAT,
                  version > FORMAT
                      ? "use a newer version of the program"
                      : "delete the store and take the articles in again"));
    }
  }

  private void requireSegments() throws IOException {
    for (int look = 0; look < LOOKS; look++) {
      if (hasFile("segments_*")) {
        return;
      }
    }
    throw damaged("the list of its segments is missing");
  }

  private boolean hasFile(String glob) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(index(), glob)) {
      return files.iterator().hasNext();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private CorpusException damaged(String what) {
    return new CorpusException(
        Reason.DAMAGED,
        "the corpus store " + root + " is damaged: " + what + "; " + Failures.REMEDY);
  }
}
