package imprimatur.model.finding.explanation;

import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.Gate;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.RightsStatement;
import java.util.List;
import java.util.Map;

/**
 * Why the policy says of one source what it says, and what would change it.
 *
 * @param source the article
 * @param rights what holds for it, with the statements that it beats
 * @param findings as in the decision; folded ones too
 * @param clearances as in the decision
 * @param tried every condition that was tried on it
 * @param titles the titles of the rules that tried them, by id
 * @param nearMisses the rules that almost said something
 * @param alone single things after which nothing is found in this source, the cheapest first
 * @param together the cheapest things that do so together, if they cost less than each alone
 */
public record Explanation(
    SourceRef source,
    RightsStatement rights,
    List<Finding> findings,
    List<Clearance> clearances,
    List<Gate> tried,
    Map<String, String> titles,
    List<NearMiss> nearMisses,
    List<Cure> alone,
    List<Cure> together) {
  public Explanation {
    findings = List.copyOf(findings);
    clearances = List.copyOf(clearances);
    tried = List.copyOf(tried);
    titles = Map.copyOf(titles);
    nearMisses = List.copyOf(nearMisses);
    alone = List.copyOf(alone);
    together = List.copyOf(together);
  }
}
