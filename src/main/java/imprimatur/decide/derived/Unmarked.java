package imprimatur.decide.derived;

/**
 * More than chance was taken that is not marked as quoted, or so much of either text that the marks
 * do not help. Without that, what is too long for a quotation is still no republication.
 */
public record Unmarked(String sourceId) {}
