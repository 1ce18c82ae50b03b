package imprimatur.ingest.format;

import java.io.Serial;

/** An input that cannot be read; the message is one sentence for the user, without the name. */
public final class UnreadableException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean withoutText;

  public UnreadableException(String message) {
    this(message, false);
  }

  private UnreadableException(String message, boolean withoutText) {
    super(message);
    this.withoutText = withoutText;
  }

  /** The input is of a kind that holds no text: a picture, a font, a program. */
  public static UnreadableException withoutText(String message) {
    return new UnreadableException(message, true);
  }

  /** Whether nobody would look for text in the input. */
  public boolean holdsNoText() {
    return withoutText;
  }
}
