package imprimatur.model.finding;

/**
 * What a check was made against and by, so that two checks can be told apart that came to different
 * ends.
 *
 * @param corpus where the source articles lie
 * @param articles how many there are
 * @param corpusDigest SHA-256 over the ids and contents of all of them, in hexadecimal
 * @param rules where the rules come from, in words
 * @param rulesDigest SHA-256 over the rules and their tables, in hexadecimal
 */
public record Basis(
    String corpus, int articles, String corpusDigest, String rules, String rulesDigest) {}
