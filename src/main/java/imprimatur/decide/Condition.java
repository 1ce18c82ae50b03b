package imprimatur.decide;

import imprimatur.model.finding.Fact;

/**
 * One condition that was tried.
 *
 * @param state how it came out
 * @param fact what was seen, held against what is allowed
 */
public record Condition(State state, Fact fact) {

  /** A condition on words: {@code actual} against {@code limit}. */
  public static Condition stated(State state, String name, String actual, String limit) {
    return new Condition(state, Fact.stated(name, actual, limit));
  }
}
