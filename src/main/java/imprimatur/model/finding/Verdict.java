package imprimatur.model.finding;

/** Whether a text may be published, the better first. */
public enum Verdict {
  ALLOW,
  REVIEW,
  BLOCK;

  /** The verdict that a single finding of {@code severity} leads to. */
  public static Verdict of(Severity severity) {
    return switch (severity) {
      case NOTE -> ALLOW;
      case REVIEW -> REVIEW;
      case BLOCK -> BLOCK;
    };
  }

  /** The worse of the two. */
  public Verdict worst(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
