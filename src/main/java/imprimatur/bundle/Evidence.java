package imprimatur.bundle;

import imprimatur.decide.drools.RulePack;
import imprimatur.model.finding.CheckResult;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.policy.RulesText;
import java.util.List;

/**
 * All that a bundle is made of.
 *
 * @param result of the check
 * @param bytes of the submissions
 * @param rules that decided
 * @param packs the house's own rules beside them
 * @param ledger all that was on file
 * @param use what is to be done with the submissions
 */
public record Evidence(
    CheckResult result,
    KeptBytes bytes,
    RulesText rules,
    List<RulePack> packs,
    List<Authorization> ledger,
    IntendedUse use) {
  public Evidence {
    packs = List.copyOf(packs);
    ledger = List.copyOf(ledger);
  }
}
