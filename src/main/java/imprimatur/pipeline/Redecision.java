package imprimatur.pipeline;

import imprimatur.decide.PolicyFacts;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.model.document.Document;
import imprimatur.model.document.Issue;
import imprimatur.model.finding.Alignment;
import imprimatur.model.finding.DocumentResult;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.mosaic.Matched;
import imprimatur.rights.RightsExtractor;
import imprimatur.text.Tokenizer;
import imprimatur.text.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * Decides again what was decided before, from the texts and the passages that were found in them:
 * no corpus is needed, since nothing is searched. Rights are read again from the source articles.
 * Thread-safe.
 */
public final class Redecision {
  private final DroolsPolicy policy;
  private final List<Authorization> authorizations;
  private final IntendedUse use;
  private final RightsExtractor rights = RightsExtractor.standard();

  /** Decisions by a policy, for a use, with what is on file. */
  public Redecision(DroolsPolicy policy, List<Authorization> authorizations, IntendedUse use) {
    this.policy = policy;
    this.authorizations = List.copyOf(authorizations);
    this.use = use;
  }

  /**
   * A source that was found.
   *
   * @param source names it
   * @param document the article as it was compared
   * @param alignment what was taken
   */
  public record Found(SourceRef source, Document document, Alignment alignment) {
    /** What a check keeps of a source. */
    public static Found of(SourceMatch match) {
      return new Found(match.source(), match.document(), match.alignment());
    }
  }

  /** The result of a check that found these sources in the submission. */
  public DocumentResult decide(Document submission, List<Found> found, List<Issue> issues) {
    Tokens tokens = Tokenizer.tokenizeBody(submission);
    PolicyFacts facts = facts(submission, tokens, found);
    return new DocumentResult(
        submission.uri(),
        Optional.of(submission),
        tokens.size(),
        facts.matches(),
        policy.decide(facts),
        issues,
        facts.shared().clusters());
  }

  /** The entries of the ledger that the decision depends on. */
  public List<Authorization> onFile(Document submission, List<Found> found) {
    return found.isEmpty()
        ? List.of()
        : policy.onFile(facts(submission, Tokenizer.tokenizeBody(submission), found));
  }

  private PolicyFacts facts(Document submission, Tokens tokens, List<Found> found) {
    List<Matched> matched = found.stream().map(this::matched).toList();
    return ComplianceChecker.facts(submission, tokens, matched, authorizations, use);
  }

  private Matched matched(Found found) {
    SourceMatch match =
        new SourceMatch(
            found.source(), found.document(), rights.read(found.document()), found.alignment());
    return new Matched(match, Tokenizer.tokenizeBody(found.document()));
  }
}
