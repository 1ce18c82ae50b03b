package imprimatur.model.rights;

import imprimatur.model.document.Position;
import imprimatur.model.document.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * The words that a rights statement was read from, and where they stand.
 *
 * @param text the clause as written; empty with {@link Origin#NONE}
 * @param origin kind of place
 * @param span place in the document's text; absent for metadata, links and sidecars
 * @param where place in the file
 */
public record Clause(String text, Origin origin, Optional<Span> span, Position where) {
  /** Kinds of place that carry a clause, the more binding first. */
  public enum Origin {
    ARTICLE_NOTICE,
    SECTION,
    LICENSE_LINK,
    METADATA,
    SITE_FOOTER,
    TERMS,
    PUBLISHER_DEFAULT,
    NONE;

    /** The name in reports: {@code site-footer}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Nothing was said. */
  public static Clause none() {
    return new Clause("", Origin.NONE, Optional.empty(), Position.START);
  }
}
