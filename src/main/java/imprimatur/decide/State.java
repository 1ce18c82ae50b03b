package imprimatur.decide;

import imprimatur.model.finding.Severity;
import java.util.Optional;

/** How a duty, limit or condition stands, in the words of the ODRL test suite. */
public enum State {
  /** Seen to be met. */
  FULFILLED,
  /** Not to be seen from here. */
  UNKNOWN,
  /** Seen not to be met. */
  VIOLATED;

  /** What a reader must do about a duty in this state. */
  public Severity severity() {
    return switch (this) {
      case FULFILLED -> Severity.NOTE;
      case UNKNOWN -> Severity.REVIEW;
      case VIOLATED -> Severity.BLOCK;
    };
  }

  /** The worse of the two. */
  public State worst(State other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** {@link #UNKNOWN} if it is not known whether it holds. */
  public static State of(Optional<Boolean> holds) {
    return holds.map(State::of).orElse(UNKNOWN);
  }

  /** {@link #FULFILLED} if {@code holds}, else {@link #VIOLATED}. */
  public static State of(boolean holds) {
    return holds ? FULFILLED : VIOLATED;
  }
}
