package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.rights.Action;

/**
 * A prohibition that concerns this use.
 *
 * @param kind what it forbids
 * @param state {@link State#VIOLATED} if the use is of that kind, {@link State#UNKNOWN} if a
 *     constraint on the prohibition cannot be seen
 */
public record Prohibited(String sourceId, Kind kind, Action action, State state)
    implements SourceFact {
  /** What a prohibition forbids. */
  public enum Kind {
    /** To publish it at all. */
    USE,
    /** To change it. */
    CHANGE,
    /** To make money with it. */
    COMMERCE,
    /** To mine it, or to feed it to a machine that learns or writes. */
    MINING
  }
}
