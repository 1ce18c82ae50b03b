package imprimatur.ingest.docx;

import java.io.Serial;

/** A DOCX file that cannot be read; the message is one sentence for the user. */
public final class DocxException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  DocxException(String message) {
    super(message);
  }
}
