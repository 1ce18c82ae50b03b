package imprimatur.decide.derived;

import imprimatur.decide.facts.Agreement;

/** An authorization on file covers the use of the source. */
public record Licensed(String sourceId, String authorizationId, Agreement.Side side) {}
