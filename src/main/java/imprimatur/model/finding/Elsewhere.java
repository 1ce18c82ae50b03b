package imprimatur.model.finding;

import imprimatur.model.rights.RightsStatement;

/**
 * Another source in which the words of a passage stand too.
 *
 * @param source the other article
 * @param rights what is known of its rights
 * @param words words of the passage that lie in its passages
 * @param closer whether more of the words are best explained by it than by the passage's source
 * @param verdict what its own terms come to, as far as they are not settled by another's
 */
public record Elsewhere(
    SourceRef source, RightsStatement rights, int words, boolean closer, Verdict verdict) {}
