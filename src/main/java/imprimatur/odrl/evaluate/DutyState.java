package imprimatur.odrl.evaluate;

/** How a duty stands. */
public enum DutyState {
  FULFILLED,
  VIOLATED,
  /** Not done, and not too late. */
  NON_SET
}
