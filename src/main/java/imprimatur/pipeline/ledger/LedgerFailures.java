package imprimatur.pipeline.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Turns what the file system throws about a ledger into one sentence for the user. */
final class LedgerFailures {
  private LedgerFailures() {}

  static String unreadable(Path file, IOException failure) {
    if (Files.isDirectory(file)) {
      return file + " is a folder; name the ledger file in it";
    }
    return "cannot read the ledger " + file + ": " + reason(failure);
  }

  static String unwritable(Path file, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no folder for the ledger %s; make it, or name another place with --ledger FILE"
          .formatted(file);
    }
    return "cannot write the ledger %s: %s; nothing was changed".formatted(file, reason(failure));
  }

  private static String reason(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    String words = message.toLowerCase(Locale.ROOT);
    if (failure instanceof AccessDeniedException || words.contains("permission denied")) {
      return "no permission";
    }
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason().toLowerCase(Locale.ROOT);
    }
    return message;
  }
}
