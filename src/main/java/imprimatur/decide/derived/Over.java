package imprimatur.decide.derived;

import imprimatur.decide.Size;
import imprimatur.model.finding.Fact;

/** A measure reaches the limit from which a taking is of that size. */
public record Over(String sourceId, Size size, Fact fact) {}
