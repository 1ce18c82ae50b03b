package imprimatur.pipeline.mosaic;

import imprimatur.model.finding.SourceMatch;
import imprimatur.text.Tokens;

/**
 * A source that a submission reuses, and the words it was compared by.
 *
 * @param match what was taken
 * @param tokens of the source's body
 */
public record Matched(SourceMatch match, Tokens tokens) {
  String id() {
    return match.source().id();
  }
}
