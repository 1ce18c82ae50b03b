package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;

/**
 * Another source of the submission from which the source has the words.
 *
 * @param originId that other source, which is judged by itself
 * @param state {@link State#FULFILLED} if the source credits its text to that one, {@link
 *     State#UNKNOWN} if only the dates tell
 */
public record TakenOver(String sourceId, String originId, State state, Fact fact) implements Tried {
  @Override
  public String ruleId() {
    return "IMP-908";
  }
}
