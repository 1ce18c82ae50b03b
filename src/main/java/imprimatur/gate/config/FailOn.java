package imprimatur.gate.config;

import imprimatur.model.finding.Verdict;

/** From which verdict on a run fails. */
public enum FailOn {
  BLOCK,
  REVIEW,
  NEVER;

  /** Whether a run that came to {@code verdict} fails. */
  public boolean fails(Verdict verdict) {
    return switch (this) {
      case BLOCK -> verdict == Verdict.BLOCK;
      case REVIEW -> verdict != Verdict.ALLOW;
      case NEVER -> false;
    };
  }
}
