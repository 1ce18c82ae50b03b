package imprimatur.cli.console;

import java.io.Serial;

/**
 * A call that cannot be carried out as it was typed; the message says how to mend it. Exit code 2.
 */
public final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
