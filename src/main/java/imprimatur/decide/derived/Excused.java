package imprimatur.decide.derived;

/** An exception of the law may cover the use; that is for an editor or lawyer to judge. */
public record Excused(String sourceId) {}
