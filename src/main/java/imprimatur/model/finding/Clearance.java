package imprimatur.model.finding;

import imprimatur.model.rights.RightsStatement;
import java.util.List;

/**
 * A recorded reason why a real match may be published.
 *
 * @param ruleId the rule that cleared it
 * @param title the rule's title
 * @param reason one sentence that an editor understands
 * @param source the article reused
 * @param rights its rights, with the clause in its own words
 * @param passages the words on both sides
 * @param facts what was seen, held against what is allowed
 */
public record Clearance(
    String ruleId,
    String title,
    String reason,
    SourceRef source,
    RightsStatement rights,
    List<QuotedPassage> passages,
    List<Fact> facts) {

  public Clearance {
    passages = List.copyOf(passages);
    facts = List.copyOf(facts);
  }
}
