package imprimatur.ingest.markdown;

import imprimatur.model.document.Region;
import imprimatur.model.document.Span;

/**
 * A paragraph, heading or the like of the text.
 *
 * @param kind what it is there for
 * @param afterRule whether a horizontal rule stands between it and the block before
 */
public record Block(Region.Kind kind, Span span, boolean afterRule) {
  Block as(Region.Kind other) {
    return new Block(other, span, afterRule);
  }
}
