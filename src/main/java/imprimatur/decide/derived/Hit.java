package imprimatur.decide.derived;

import imprimatur.decide.State;
import imprimatur.decide.facts.AgreementCondition;
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

  /** A finding about the whole taking. */
  public static Hit of(String rule, Judged judged) {
    return new Hit(rule, judged.sourceId(), judged.worst(), Part.OWN, judged.facts());
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

  /** A finding about a term of an authorization on file. */
  public static Hit of(String rule, Lacking lacking) {
    AgreementCondition term = lacking.condition();
    return new Hit(rule, term.sourceId(), lacking.severity(), Part.OWN, List.of(term.fact()));
  }

  /** A finding about a condition of a permission, as severe as the taking warrants. */
  public static Hit of(String rule, Judged judged, Tried tried) {
    Severity severity = judged.atMost(tried.state().severity());
    return new Hit(rule, tried.sourceId(), severity, Part.OWN, List.of(tried.fact()));
  }

  /**
   * A finding about the submission's licence: another licence than the source's blocks only a
   * changed text, since an unchanged one may stand in a larger work.
   */
  public static Hit shareAlike(String rule, Judged judged, Shown licence, Match match) {
    Hit hit = of(rule, judged, licence);
    return match.changedWords() > 0
        ? hit
        : review(rule, match.sourceId(), Part.OWN, List.of(licence.fact()));
  }

  /** A finding about changes: those that hardly alter the wording are left to an editor. */
  public static Hit changed(String rule, Judged judged, Match match, State prohibited) {
    Severity severity =
        match.lightlyChanged() ? Severity.REVIEW : judged.atMost(prohibited.severity());
    return new Hit(rule, match.sourceId(), severity, Part.CHANGED, List.of(match.changes()));
  }
}
