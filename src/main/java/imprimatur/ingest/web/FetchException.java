package imprimatur.ingest.web;

import java.io.Serial;

/** An address that could not be fetched; the message is one sentence for the user. */
public final class FetchException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  FetchException(String message) {
    super(message);
  }
}
