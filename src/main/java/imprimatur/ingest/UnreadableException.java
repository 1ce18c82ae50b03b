package imprimatur.ingest;

import java.io.Serial;

/** An input that cannot be read; the message is one sentence for the user, without the name. */
final class UnreadableException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean foreign;

  UnreadableException(String message) {
    this(message, false);
  }

  private UnreadableException(String message, boolean foreign) {
    super(message);
    this.foreign = foreign;
  }

  /** The input is sound but no text document: a picture, an archive, a program. */
  static UnreadableException foreign(String message) {
    return new UnreadableException(message, true);
  }

  /** Whether the input is of a kind that holds no text document. */
  boolean isForeign() {
    return foreign;
  }
}
