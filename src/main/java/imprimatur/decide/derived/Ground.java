package imprimatur.decide.derived;

import imprimatur.decide.Regime;

/** On what footing the source may be used; a source may have several, and all of them hold. */
public record Ground(String sourceId, Regime regime) {}
