package imprimatur.decide.derived;

/** The words are another matched source's, by the source's own credit; that one decides. */
public record Borrowed(String sourceId) {}
