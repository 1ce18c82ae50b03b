package imprimatur.bundle;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.RulesText;
import java.util.List;

/**
 * All that a bundle is made of.
 *
 * @param result of the check
 * @param bytes of the submissions
 * @param rules that decided
 * @param ledger all that was on file
 * @param use what is to be done with the submissions
 */
public record Evidence(
    CheckResult result,
    KeptBytes bytes,
    RulesText rules,
    List<Authorization> ledger,
    IntendedUse use) {
  public Evidence {
    ledger = List.copyOf(ledger);
  }
}
