package imprimatur.model.finding.shared;

import imprimatur.model.document.Span;

/**
 * A passage of one source that stands in a passage of another as well.
 *
 * @param sourceId the passage's source
 * @param submission the passage's place in the submission
 * @param otherId the other source
 * @param words words of the passage that lie in passages of the other
 * @param closer whether more of the passage is attributed to the other than to its own source
 */
public record Overlap(
    String sourceId, Span submission, String otherId, int words, boolean closer) {}
