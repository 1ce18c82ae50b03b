package imprimatur.decide.facts;

import imprimatur.model.rights.Stance;

/**
 * What the source's rights statement comes to.
 *
 * @param stance the statement in one word
 * @param terms whether it says what is allowed on which conditions, or names a known licence
 */
public record Notice(String sourceId, Stance stance, boolean terms) implements SourceFact {}
