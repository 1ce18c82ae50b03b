package imprimatur.decide.derived;

import imprimatur.decide.facts.Match;
import imprimatur.decide.facts.Shown;
import imprimatur.decide.facts.Tried;
import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Severity;
import java.util.List;

/**
 * A rule found a reason not to publish as it stands.
 *
 * @param rule name of the rule
 * @param part the passages it is about
 * @param facts what tipped it
 */
public record Hit(String rule, String sourceId, Severity severity, Part part, List<Fact> facts) {
  public Hit {
    facts = List.copyOf(facts);
  }

  public static Hit block(String rule, String sourceId, Part part, List<Fact> facts) {
    return new Hit(rule, sourceId, Severity.BLOCK, part, facts);
  }

  public static Hit review(String rule, String sourceId, Part part, List<Fact> facts) {
    return new Hit(rule, sourceId, Severity.REVIEW, part, facts);
  }

  /**
   * A finding about a tried condition: what is unknown asks for review, what is violated blocks.
   */
  public static Hit of(String rule, Tried tried, Part part) {
    return new Hit(rule, tried.sourceId(), tried.state().severity(), part, List.of(tried.fact()));
  }

  /**
   * A finding about the submission's licence: another licence than the source's blocks only a
   * changed text, since an unchanged one may stand in a larger work.
   */
  public static Hit shareAlike(String rule, Shown licence, Match match) {
    boolean changed = match.changedWords() > 0;
    Severity severity = changed ? licence.state().severity() : Severity.REVIEW;
    return new Hit(rule, match.sourceId(), severity, Part.OWN, List.of(licence.fact()));
  }
}
