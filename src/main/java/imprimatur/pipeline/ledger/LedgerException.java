package imprimatur.pipeline.ledger;

import java.io.IOException;
import java.io.Serial;

/** The ledger cannot be read or changed; the message says why and what to do, for the user. */
public final class LedgerException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }

  LedgerException(String message) {
    super(message);
  }
}
