package imprimatur.decide;

import imprimatur.model.finding.Severity;

/**
 * What a rule says of itself.
 *
 * @param name unique among the rules
 * @param id stable id in reports, {@code IMP-101}; rules that say the same share it
 * @param severity the worst that it leads to
 * @param clause which clauses it is about
 * @param message what a reader is told, with places for the facts in braces
 * @param since version of the program that brought it
 */
public record RuleInfo(
    String name,
    String id,
    String title,
    Severity severity,
    String clause,
    String message,
    String howToFix,
    String since) {

  /** True for rules that give a reason why a match may be published. */
  public boolean isClearance() {
    return severity == Severity.NOTE;
  }
}
