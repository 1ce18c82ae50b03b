package imprimatur.model.finding;

import imprimatur.model.rights.RightsStatement;
import java.util.List;
import java.util.Optional;

/**
 * A reason not to publish as it stands: what, where, why, and how to fix it.
 *
 * @param ruleId the rule that fired, {@code IMP-101}
 * @param title the rule's title
 * @param severity what the reader must do
 * @param message one sentence that an editor understands
 * @param fingerprint stable under moved lines: a hash of rule, source and shared words
 * @param source the article reused
 * @param rights its rights, with the clause in its own words
 * @param passages the words on both sides; never empty
 * @param facts what tipped it, actual against limit
 * @param howToFix one paragraph
 * @param cures ways to clear it, the cheapest first
 * @param waiver the decision to accept it, if there is one
 */
public record Finding(
    String ruleId,
    String title,
    Severity severity,
    String message,
    String fingerprint,
    SourceRef source,
    RightsStatement rights,
    List<QuotedPassage> passages,
    List<Fact> facts,
    String howToFix,
    List<Cure> cures,
    Optional<Waiver> waiver) {

  /**
   * @throws IllegalArgumentException if what, where or how to fix is missing
   */
  public Finding {
    passages = List.copyOf(passages);
    facts = List.copyOf(facts);
    cures = List.copyOf(cures);
    if (ruleId.isBlank() || message.isBlank() || howToFix.isBlank() || passages.isEmpty()) {
      throw new IllegalArgumentException(
          "finding of rule '" + ruleId + "' lacks a message, passage or fix");
    }
  }

  /** The same finding with its passages told otherwise. */
  public Finding with(List<QuotedPassage> told) {
    return new Finding(
        ruleId,
        title,
        severity,
        message,
        fingerprint,
        source,
        rights,
        told,
        facts,
        howToFix,
        cures,
        waiver);
  }

  /** The same finding, accepted. */
  public Finding waived(Waiver decision) {
    return new Finding(
        ruleId,
        title,
        severity,
        message,
        fingerprint,
        source,
        rights,
        passages,
        facts,
        howToFix,
        cures,
        Optional.of(decision));
  }
}
