package imprimatur.model.finding;

import java.util.List;

/**
 * What the policy says of one submission.
 *
 * @param findings worst first, then by place in the submission
 * @param clearances by place in the submission
 * @param trace every gate that was tried, by rule and source
 * @param folded findings of sources whose words stand in another source with a finding as bad or
 *     worse: that one stands for them, and its passages name them
 */
public record Decision(
    List<Finding> findings, List<Clearance> clearances, List<Gate> trace, List<Finding> folded) {
  public Decision {
    folded = List.copyOf(folded);
    findings = List.copyOf(findings);
    clearances = List.copyOf(clearances);
    trace = List.copyOf(trace);
  }

  /** A decision in which every source speaks for itself. */
  public Decision(List<Finding> findings, List<Clearance> clearances, List<Gate> trace) {
    this(findings, clearances, trace, List.of());
  }

  /** No match, nothing to decide. */
  public static Decision clear() {
    return new Decision(List.of(), List.of(), List.of());
  }

  /** The worst of the findings that are not waived. */
  public Verdict verdict() {
    return findings.stream()
        .filter(f -> f.waiver().isEmpty())
        .map(f -> Verdict.of(f.severity()))
        .reduce(Verdict.ALLOW, Verdict::worst);
  }
}
