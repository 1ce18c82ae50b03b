package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/** An authorization on file for another house: it is no use to the submitter, and only traced. */
public record OthersAgreement(String sourceId, State state, Fact fact) implements Tried {
  @Override
  public String ruleId() {
    return "IMP-125";
  }
}
