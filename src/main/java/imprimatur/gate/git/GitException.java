package imprimatur.gate.git;

import java.io.IOException;
import java.io.Serial;

/** Git could not answer; the message says why and what to do. */
public final class GitException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  GitException(String message) {
    super(message);
  }

  GitException(String message, Throwable cause) {
    super(message, cause);
  }
}
