package imprimatur.report;

import imprimatur.model.finding.CheckResult;
import imprimatur.model.finding.DocumentResult;
import java.util.EnumMap;
import java.util.Map;

/** How many documents of a result came out how. */
public final class Counts {
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private int notChecked;
  private int findings;
  private int clearances;
  private int issues;

  private Counts() {}

  public static Counts of(CheckResult result) {
    Counts counts = new Counts();
    result.documents().forEach(counts::add);
    counts.issues += result.issues().size();
    return counts;
  }

  private void add(DocumentResult document) {
    outcomes.merge(Outcome.of(document), 1, Integer::sum);
    notChecked += document.checked() ? 0 : 1;
    findings += document.decision().findings().size();
    clearances += document.decision().clearances().size();
    issues += document.issues().size();
  }

  public int of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** Documents not (wholly) checked, those with a finding all the same included. */
  public int notChecked() {
    return notChecked;
  }

  public int findings() {
    return findings;
  }

  public int clearances() {
    return clearances;
  }

  public int issues() {
    return issues;
  }
}
