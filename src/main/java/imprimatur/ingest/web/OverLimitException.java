package imprimatur.ingest.web;

import java.io.IOException;
import java.io.Serial;

/** A body that is larger than allowed. */
final class OverLimitException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private OverLimitException(String message) {
    super(message);
  }

  static OverLimitException of(long maxBytes) {
    return new OverLimitException("the answer is larger than the limit of " + maxBytes + " bytes");
  }
}
