package imprimatur.decide.derived;

/**
 * Which words of a source are weighed.
 *
 * @param withQuotations true unless its quotations are inside the limit
 */
public record Basis(String sourceId, boolean withQuotations) {}
