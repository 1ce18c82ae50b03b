package imprimatur.ingest.html;

/** What the markup of an element suggests that it is there for; evidence, never proof. */
enum Hint {
  /** Menus, share bars, teasers, advertisements, subscription boxes. */
  CHROME,
  /** Hidden by a style sheet, going by the name of its class. */
  HIDDEN,
  /** What readers wrote below. */
  COMMENTS,
  /** The foot of the page. */
  FOOTER,
  /** Words under a picture. */
  CAPTION,
  /** Author and date. */
  BYLINE,
  /** The container of an article's words. */
  ARTICLE
}
