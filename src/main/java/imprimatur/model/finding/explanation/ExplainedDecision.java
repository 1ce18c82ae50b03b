package imprimatur.model.finding.explanation;

import imprimatur.model.finding.Decision;
import java.util.List;

/**
 * What the policy says of a submission, and of each source why.
 *
 * @param sources those with findings first, in the order of the decision
 */
public record ExplainedDecision(Decision decision, List<Explanation> sources) {
  public ExplainedDecision {
    sources = List.copyOf(sources);
  }
}
