package imprimatur.decide.derived;

import imprimatur.decide.Term;
import imprimatur.decide.facts.AgreementCondition;
import imprimatur.model.finding.Severity;

/** A taking needs an authorization, and the one on file falls short in a term. */
public record Lacking(AgreementCondition condition, Severity severity) {

  /** What is seen not to be met is as bad as the taking warrants. */
  public static Lacking of(Judged judged, AgreementCondition condition) {
    return new Lacking(condition, judged.atMost(condition.state().severity()));
  }

  /** What an editor has to look at. */
  public static Lacking inDoubt(AgreementCondition condition) {
    return new Lacking(condition, Severity.REVIEW);
  }

  /** What kind of thing the term is about. */
  public Term.Matter matter() {
    return condition.term().matter();
  }
}
