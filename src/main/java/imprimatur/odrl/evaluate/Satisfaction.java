package imprimatur.odrl.evaluate;

/** Whether a condition holds. */
public enum Satisfaction {
  SATISFIED,
  UNSATISFIED,
  /** The state of the world does not say. */
  UNKNOWN;

  static Satisfaction of(boolean holds) {
    return holds ? SATISFIED : UNSATISFIED;
  }

  /** Both hold. */
  Satisfaction and(Satisfaction other) {
    if (this == UNSATISFIED || other == UNSATISFIED) {
      return UNSATISFIED;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : SATISFIED;
  }

  /** One of them holds, or both. */
  Satisfaction or(Satisfaction other) {
    if (this == SATISFIED || other == SATISFIED) {
      return SATISFIED;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : UNSATISFIED;
  }
}
