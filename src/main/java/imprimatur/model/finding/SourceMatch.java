package imprimatur.model.finding;

import imprimatur.model.document.Document;
import imprimatur.model.rights.RightsStatement;

/**
 * A source article that a submission reuses, with its text and its rights.
 *
 * @param source names the article
 * @param document the article as stored
 * @param rights what is known of its rights
 * @param alignment what was taken
 */
public record SourceMatch(
    SourceRef source, Document document, RightsStatement rights, Alignment alignment) {}
