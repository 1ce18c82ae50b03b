package imprimatur.corpus.backup;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import imprimatur.corpus.store.Failures;
import imprimatur.corpus.store.Store;
import imprimatur.model.document.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.store.Directory;

/**
 * A copy of a corpus folder with its store as one commit left it.
 *
 * @param articles how many the store holds
 * @param linked bytes of the store that are not written twice: the files have a second name
 * @param copied bytes of the store that were written again
 * @param files how many other files were copied
 * @param fileBytes how many bytes those have
 * @param issues what could not be copied
 */
public record CorpusBackup(
    int articles, long linked, long copied, int files, long fileBytes, List<Issue> issues) {

  public CorpusBackup {
    issues = List.copyOf(issues);
  }

  /**
   * Copies a corpus folder while others read and one writes. The copy is there whole or not at all.
   *
   * @param target a folder that is not there yet, nor need those above it be
   * @param link whether files of the store get a second name where source and target are on one
   *     file system, in place of a copy
   * @throws CorpusException if there is no store or it is damaged, the target is there already or
   *     inside of the corpus, or cannot be written
   */
  public static CorpusBackup of(Path folder, Path target, boolean link) throws CorpusException {
    return of(folder, target, link, UnaryOperator.identity());
  }

  /**
   * @param disk what the copied index is written through
   */
  static CorpusBackup of(Path folder, Path target, boolean link, UnaryOperator<Directory> disk)
      throws CorpusException {
    Path place = target.toAbsolutePath().normalize();
    Store store = Store.in(folder);
    try {
      try (Directory from = store.open()) {
        requirePlace(folder, place);
        try (StoreCopy index = lastCommit(store, from);
            BackupDraft draft = BackupDraft.of(place)) {
          return made(folder, draft, index, disk, link);
        }
      }
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      throw Failures.of(target.toString(), e);
    }
  }

  /**
   * Copies the store alone into a folder that has none; does nothing if there is no store.
   *
   * @throws CorpusException if it is damaged, of another version, or cannot be copied
   */
  public static void ofStore(Path folder, Path target) throws CorpusException {
    Store store = Store.in(folder);
    try (Directory from = store.open();
        StoreCopy index = lastCommit(store, from)) {
      put(index, store, Store.in(target), UnaryOperator.identity(), true);
    } catch (CorpusException e) {
      if (e.reason() != Reason.MISSING) {
        throw e;
      }
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      throw Failures.of(target.toString(), e);
    }
  }

  private static void put(
      StoreCopy index, Store original, Store store, UnaryOperator<Directory> disk, boolean link)
      throws IOException {
    try (Directory to = disk.apply(store.create())) {
      index.into(to, link);
    }
    store.completeAs(original);
  }

  private static void requirePlace(Path folder, Path target) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(target + " is there already; name a folder for the backup that is not");
    }
    Path above = target.getParent();
    while (!Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
      above = above.getParent();
    }
    if (!Files.isDirectory(above)) {
      throw refused(above + " is no folder to put the backup into");
    }
    if (above.toRealPath().startsWith(folder.toRealPath())) {
      throw refused(
          "%s lies inside of the corpus folder %s; name a place for the backup outside of it"
              .formatted(target, folder));
    }
  }

  private static CorpusException refused(String message) {
    return new CorpusException(Reason.UNWRITABLE, message);
  }

  private static StoreCopy lastCommit(Store store, Directory from) throws CorpusException {
    try {
      return StoreCopy.of(from);
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      throw Failures.of(store.name(), e);
    }
  }

  /** The store first: a file that comes later is taken in by whoever opens the copy. */
  private static CorpusBackup made(
      Path folder, BackupDraft draft, StoreCopy index, UnaryOperator<Directory> disk, boolean link)
      throws IOException {
    Store original = Store.in(folder);
    Store store = Store.in(draft.path());
    put(index, original, store, disk, link);
    int articles;
    try (Corpus corpus = Corpus.of(original.name(), store.open())) {
      articles = corpus.size(); // and what it is made of is there, by the library's own marks
    }
    FolderCopy files = FolderCopy.of(folder, draft.path());
    draft.finish();
    return new CorpusBackup(
        articles, index.linked(), index.copied(), files.files(), files.bytes(), files.issues());
  }
}
