package imprimatur.ingest.encoding;

import java.io.Serial;

/** Bytes that are no text in any encoding; the message is one sentence for the user. */
public final class NotTextException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  NotTextException(String message) {
    super(message);
  }
}
