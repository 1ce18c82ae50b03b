package imprimatur.decide.derived;

/** All that is quoted from the source is inside the limit. */
public record ShortQuotation(String sourceId) {}
