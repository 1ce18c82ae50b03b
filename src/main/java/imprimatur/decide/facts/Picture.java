package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/**
 * A picture of the source.
 *
 * @param holder who is credited, or {@link #UNNAMED}
 * @param state {@link State#FULFILLED} if neither it nor its caption is taken over, {@link
 *     State#UNKNOWN} if pictures come along with what is taken, {@link State#VIOLATED} if its
 *     caption stands in the submission
 */
public record Picture(String sourceId, String holder, State state, Fact fact) implements Tried {
  /** Stands for a holder whom nobody credits. */
  public static final String UNNAMED = "an unnamed holder";

  @Override
  public String ruleId() {
    if (state == State.VIOLATED) {
      return "IMP-132";
    }
    return unnamed() ? "IMP-133" : "IMP-131";
  }

  /** True if nobody is credited for it. */
  public boolean unnamed() {
    return holder.equals(UNNAMED);
  }
}
