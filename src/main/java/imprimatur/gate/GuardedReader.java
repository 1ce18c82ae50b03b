package imprimatur.gate;

import imprimatur.gate.config.FileLimits;
import imprimatur.gate.project.ProjectPaths;
import imprimatur.ingest.Ingest;
import imprimatur.ingest.ReadResult;
import imprimatur.ingest.format.Limits;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads documents of a checkout that a stranger may have filled: no link is followed out of it, no
 * file beside the document is looked at, nothing is fetched, and what is over a limit is not read.
 * Thread-safe.
 */
final class GuardedReader {
  private final Path top;
  private final FileLimits limits;
  private final Ingest ingest;

  GuardedReader(Path top, FileLimits limits) {
    this.top = ProjectPaths.real(top);
    this.limits = limits;
    Limits standard = Limits.standard();
    ingest =
        Ingest.builder()
            .limits(
                new Limits(
                    limits.maxBytes(),
                    limits.maxCharacters(),
                    standard.timeout(),
                    standard.maxRedirects(),
                    false,
                    false))
            .build();
  }

  /** What a file holds: its bytes, or why they are not read. */
  sealed interface Content {
    /** The bytes, within the limit. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] bytes) implements Content {}

    /** Why there are none. */
    record Refused(ReadResult.Unreadable why) implements Content {}
  }

  /** The content of the file at a path below the top. */
  Content content(String path) {
    try {
      Path file = top.resolve(path).toRealPath();
      if (!file.startsWith(top) || file.startsWith(top.resolve(".git"))) {
        return unread(path, "it is a link that leads out of the project, and was not followed");
      }
      return content(path, file);
    } catch (IOException e) {
      return unread(path, "it cannot be read (" + e.getMessage() + ")");
    }
  }

  private Content content(String path, Path file) throws IOException {
    long size = Files.size(file);
    if (size > limits.maxBytes()) {
      return unread(path, "it has %d bytes, the limit is %d".formatted(size, limits.maxBytes()));
    }
    return Files.isRegularFile(file)
        ? new Content.Bytes(Files.readAllBytes(file))
        : unread(path, "it is no file");
  }

  /** The document in the bytes of a file. */
  ReadResult document(String path, byte[] bytes) {
    return ingest.readBytes(path, bytes, Document.Role.SUBMISSION);
  }

  /** All that {@link #document} depends on besides. */
  String limits() {
    return limits.maxBytes() + " " + limits.maxCharacters();
  }

  private static Content unread(String path, String why) {
    return new Content.Refused(new ReadResult.Unreadable(path, Issue.error(why, path)));
  }
}
