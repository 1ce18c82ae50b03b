package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/**
 * Something else that is to be seen of a source and of what was taken; there is none where there is
 * nothing to be seen.
 *
 * @param kind what it is a sign of, and thereby which rule asks for it
 */
public record Sign(String sourceId, Kind kind, State state, Fact fact) implements Tried {
  /** What there are signs of. */
  public enum Kind {
    /** {@link State#VIOLATED} if the source was killed or withdrawn by its publisher. */
    STANDING("IMP-109"),
    /** {@link State#VIOLATED} if all that was taken over is a translation. */
    TRANSLATION("IMP-107"),
    /** {@link State#VIOLATED} if many texts of its publisher are used. */
    MANY_TEXTS("IMP-108"),
    /** {@link State#VIOLATED} if the submission names the publisher, but not the author. */
    AUTHOR("IMP-162"),
    /** {@link State#VIOLATED} if what is quoted is most of a short work. */
    WHOLE_WORK("IMP-152"),
    /** {@link State#VIOLATED} if words in quotation marks are not the source's. */
    EXACT_QUOTATION("IMP-153"),
    /** {@link State#UNKNOWN} if the submission credits the agency that the source credits. */
    OWN_WIRE("IMP-134"),
    /** {@link State#VIOLATED} if the use is for mining or AI, and that is reserved. */
    MINING("IMP-170"),
    /** {@link State#UNKNOWN} if the use is for AI, and the terms do not speak of that. */
    AI_LICENCE("IMP-171"),
    /** {@link State#FULFILLED} if the text was handed out to be published. */
    PRESS_RELEASE("IMP-910");

    private final String ruleId;

    Kind(String ruleId) {
      this.ruleId = ruleId;
    }
  }

  @Override
  public String ruleId() {
    return kind.ruleId;
  }

  /** The same sign, in order. */
  public Sign inOrder() {
    return new Sign(sourceId, kind, State.FULFILLED, fact);
  }
}
