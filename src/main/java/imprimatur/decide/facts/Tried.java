package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/** A condition that was tried on a source; each one goes into the trace. */
public sealed interface Tried extends SourceFact
    permits Relation,
        Shown,
        Bound,
        AgreementCondition,
        OthersAgreement,
        Upstream,
        TakenOver,
        Picture,
        Sign,
        Excuse,
        Commerce {
  /** The rule that asks for it. */
  String ruleId();

  State state();

  /** What was seen, held against what is allowed. */
  Fact fact();
}
