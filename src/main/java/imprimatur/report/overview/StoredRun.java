package imprimatur.report.overview;

import imprimatur.model.finding.CheckResult;

/**
 * A check whose report was stored.
 *
 * @param name of the file
 */
public record StoredRun(String name, CheckResult result) {}
