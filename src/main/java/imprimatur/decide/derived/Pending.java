package imprimatur.decide.derived;

import imprimatur.decide.facts.Agreement;

/**
 * An authorization on file covers the use of the source unless a term that cannot be seen fails.
 */
public record Pending(String sourceId, String authorizationId, Agreement.Side side) {}
