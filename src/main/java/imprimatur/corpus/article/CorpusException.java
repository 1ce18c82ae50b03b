package imprimatur.corpus.article;

import java.io.IOException;
import java.io.Serial;

/** The corpus cannot be read or written; the message says why and what to do, for the user. */
public final class CorpusException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /** Why, for callers that can go another way. */
  public enum Reason {
    /** There is no corpus at that place. */
    MISSING,
    /** Another process is writing to it. */
    LOCKED,
    /** No permission, or a read-only file system. */
    UNWRITABLE,
    /** No space left. */
    DISK_FULL,
    /** Files of the store are missing or changed. */
    DAMAGED,
    /** Written by another version of the program. */
    VERSION,
    /** Any other failure of the file system. */
    FAILED
  }

  private final Reason reason;

  public CorpusException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public CorpusException(Reason reason, String message) {
    this(reason, message, null);
  }

  public Reason reason() {
    return reason;
  }
}
