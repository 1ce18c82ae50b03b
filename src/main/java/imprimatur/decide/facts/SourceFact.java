package imprimatur.decide.facts;

/** Something observed of one source. */
public sealed interface SourceFact
    permits Tried, Match, Measure, Notice, Prohibited, Agreement, Quoted {
  /** The source it is about. */
  String sourceId();
}
