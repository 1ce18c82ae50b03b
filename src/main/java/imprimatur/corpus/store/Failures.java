package imprimatur.corpus.store;

import imprimatur.corpus.article.CorpusException;
import imprimatur.corpus.article.CorpusException.Reason;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;

/** Turns what Lucene and the file system throw into one sentence for the user. */
public final class Failures {
  /** What helps against a damaged store. */
  static final String REMEDY =
      "'imprimatur corpus repair' saves what can be read; or restore it from a copy";

  private Failures() {}

  /**
   * The failure as the user should read it.
   *
   * <p>An index that was tampered with makes the library stumble in any way; what it throws then is
   * a damaged store. What this program's own code throws is a bug, and thrown on.
   *
   * @param store name of the store, for the message
   */
  public static CorpusException of(String store, Throwable failure) {
    List<Throwable> all = flatten(failure);
    for (Throwable t : all) {
      if (t instanceof CorpusException known) {
        return known;
      }
    }
    Reason reason = reason(all);
    boolean known = failure instanceof IOException || reason != Reason.FAILED || isClosed(failure);
    if (!known && failure instanceof RuntimeException bug) {
      throw bug;
    }
    if (!known && failure instanceof Error bug) {
      throw bug;
    }
    return new CorpusException(reason, message(reason, store, failure), failure);
  }

  private static Reason reason(List<Throwable> all) {
    if (any(all, t -> t instanceof LockObtainFailedException)) {
      return Reason.LOCKED;
    }
    if (any(all, Failures::saysFull)) {
      return Reason.DISK_FULL;
    }
    if (any(all, Failures::saysUnwritable)) {
      return Reason.UNWRITABLE;
    }
    if (any(all, Failures::saysVersion)) {
      return Reason.VERSION;
    }
    return any(all, Failures::saysDamaged) ? Reason.DAMAGED : Reason.FAILED;
  }

  private static boolean any(List<Throwable> all, Predicate<Throwable> test) {
    return all.stream().anyMatch(test);
  }

  private static boolean saysFull(Throwable t) {
    String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
    return t instanceof IOException
        && (message.contains("no space left")
            || message.contains("not enough space")
            || message.contains("quota exceeded"));
  }

  private static boolean saysUnwritable(Throwable t) {
    String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
    return t instanceof AccessDeniedException
        || t instanceof ReadOnlyFileSystemException
        || t instanceof FileAlreadyExistsException
        || t instanceof NotDirectoryException
        || (t instanceof IOException
            && (message.contains("read-only file system")
                || message.contains("operation not permitted")
                || message.contains("permission denied")));
  }

  /** The library looks its formats up by name, and does not know those of later releases. */
  private static boolean saysVersion(Throwable t) {
    return t instanceof IndexFormatTooNewException
        || t instanceof IndexFormatTooOldException
        || (t instanceof IllegalArgumentException
            && String.valueOf(t.getMessage()).startsWith("An SPI class of type"));
  }

  private static boolean saysDamaged(Throwable t) {
    return t instanceof CorruptIndexException
        || t instanceof IndexNotFoundException
        || t instanceof EOFException
        || t instanceof NoSuchFileException
        || t instanceof FileNotFoundException
        || (t instanceof InternalError && String.valueOf(t.getMessage()).contains("memory access"))
        || ((t instanceof RuntimeException || t instanceof AssertionError)
            && !isClosed(t)
            && isThrownByLibrary(t));
  }

  private static boolean isClosed(Throwable t) {
    return t instanceof AlreadyClosedException;
  }

  private static boolean isThrownByLibrary(Throwable t) {
    return Stream.of(t.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .findFirst()
        .filter(name -> name.startsWith("org.apache.lucene."))
        .isPresent();
  }

  private static String message(Reason reason, String store, Throwable failure) {
    return switch (reason) {
      case LOCKED ->
          "another process is writing to the corpus " + store + "; try again when it has finished";
      case DISK_FULL ->
          "no space is left for the corpus "
              + store
              + "; what was committed is safe: free some space and repeat the command";
      case UNWRITABLE ->
          "no permission to use the corpus " + store + " in this way (" + detail(failure) + ")";
      case VERSION ->
          "the corpus "
              + store
              + " was written by another version of the program ("
              + detail(failure)
              + "); use that version, or delete the store and take the articles in again";
      case DAMAGED -> "the corpus " + store + " is damaged (" + detail(failure) + "); " + REMEDY;
      default -> "the corpus " + store + " cannot be used: " + detail(failure);
    };
  }

  private static String detail(Throwable failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    String line = text.lines().findFirst().orElse(text);
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  /** The failure, its causes and what they suppressed, each once. */
  private static List<Throwable> flatten(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> all = new ArrayList<>();
    collect(failure, seen, all);
    return all;
  }

  private static void collect(Throwable t, Set<Throwable> seen, List<Throwable> all) {
    if (t != null && seen.add(t)) {
      all.add(t);
      collect(t.getCause(), seen, all);
      for (Throwable suppressed : t.getSuppressed()) {
        collect(suppressed, seen, all);
      }
    }
  }
}
