package imprimatur.ingest.xml;

import java.io.Serial;

/**
 * XML that cannot be read; the message goes on with "it" or "this part": {@code is no sound XML}.
 */
public final class XmlException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  XmlException(String message) {
    super(message);
  }
}
