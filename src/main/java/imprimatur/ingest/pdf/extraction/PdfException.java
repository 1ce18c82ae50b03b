package imprimatur.ingest.pdf.extraction;

import java.io.Serial;

/** A PDF file that cannot be read; the message is one sentence for the user. */
public final class PdfException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  PdfException(String message) {
    super(message);
  }
}
