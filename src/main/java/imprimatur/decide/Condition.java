package imprimatur.decide;

import imprimatur.model.finding.Fact;

/**
 * One condition that was tried.
 *
 * @param term what it is about
 * @param state how it came out
 * @param fact what was seen, held against what is allowed
 */
public record Condition(Term term, State state, Fact fact) {

  /** A condition on words: {@code actual} against {@code limit}. */
  public static Condition stated(State state, Term term, String actual, String limit) {
    return new Condition(term, state, Fact.stated(term.inWords(), actual, limit));
  }
}
