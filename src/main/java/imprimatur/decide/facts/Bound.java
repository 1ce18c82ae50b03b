package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/**
 * A limit that the source's terms set.
 *
 * @param matter what kind of thing it limits
 */
public record Bound(String sourceId, Matter matter, State state, Fact fact) implements Tried {
  /** What a limit is about: each kind is mended in another way. */
  public enum Matter {
    /** From when on the source may be used. */
    EMBARGO,
    /** What may be done with it. */
    KIND_OF_USE,
    /** How long after its publication it may be used. */
    WAIT,
    /** How much of it may be used. */
    LENGTH,
    /** Where, until when, on which channel, in which language and for what. */
    SETTING
  }

  @Override
  public String ruleId() {
    return switch (matter) {
      case EMBARGO -> "IMP-105";
      case KIND_OF_USE -> "IMP-117";
      case LENGTH -> "IMP-118";
      case WAIT, SETTING -> "IMP-119";
    };
  }

  /** True if it says from when on the source may be used. */
  public boolean embargo() {
    return matter == Matter.EMBARGO;
  }

  /** True if it is about the place, time or manner of the use. */
  public boolean setting() {
    return matter == Matter.SETTING || matter == Matter.WAIT;
  }

  /** True if it is kept by whoever waits. */
  public boolean waits() {
    return embargo() || matter == Matter.WAIT;
  }

  /** The same limit, kept. */
  public Bound kept() {
    return new Bound(sourceId, matter, State.FULFILLED, fact);
  }
}
