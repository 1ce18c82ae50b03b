package imprimatur.decide;

import imprimatur.model.finding.Decision;

/** Says whether a submission may be published, and why. Implementations are thread-safe. */
@FunctionalInterface
public interface Policy {
  /** The findings, clearances and trace for one submission; the same facts give the same result. */
  Decision decide(PolicyFacts facts);
}
