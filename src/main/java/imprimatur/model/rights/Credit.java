package imprimatur.model.rights;

import imprimatur.model.document.Span;
import java.util.Optional;

/**
 * A line that names whose work a text or picture is.
 *
 * @param kind what the line credits
 * @param party who is named
 * @param text the line as written
 * @param span place in the document's text; absent if it came from metadata
 */
public record Credit(Kind kind, Party party, String text, Optional<Span> span) {
  /** What a credit line credits. */
  public enum Kind {
    /** The text is an agency's. */
    WIRE,
    /** The picture is somebody's. */
    PHOTO,
    /** The text was handed out for publication. */
    PRESS_RELEASE,
    /** The text was taken over from another publisher. */
    REPRINT
  }
}
