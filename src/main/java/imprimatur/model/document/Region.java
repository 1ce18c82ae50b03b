package imprimatur.model.document;

/**
 * A stretch of a document's text and what it is there for.
 *
 * <p>{@link Kind#BODY} regions are what is compared; the others tell the stages what surrounds it.
 * {@link Kind#BLOCK_QUOTE} and {@link Kind#CODE} overlay the body, {@link Kind#UNSEEN} anything;
 * all other kinds are disjoint.
 */
public record Region(Kind kind, Span span) {
  /** What a stretch of text is there for. */
  public enum Kind {
    /** The headline. */
    TITLE,
    /** Author, agency and date lines. */
    BYLINE,
    /** The article's own words: paragraphs, subheadings, lists. */
    BODY,
    /** Set off as a quotation by the markup; lies inside the body. */
    BLOCK_QUOTE,
    /** Program code; lies inside the body. */
    CODE,
    /** The words under a picture, with its credit. */
    CAPTION,
    /** The foot of the page or of the article: notices, imprint. */
    FOOTER,
    /** Menus, share bars, teasers of other articles: nobody's submission. */
    CHROME,
    /**
     * What readers of the article do not see, or not with it: it can be taken, but credits nobody.
     */
    UNSEEN
  }
}
