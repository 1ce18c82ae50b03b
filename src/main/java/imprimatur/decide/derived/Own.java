package imprimatur.decide.derived;

/** The submitter holds the rights in the source. */
public record Own(String sourceId) {}
