package imprimatur.report;

/** How much a report for a terminal tells, from least to most. */
public enum Detail {
  /** What is wrong, whose text it is, where it stands, and the first thing that would clear it. */
  BRIEF,
  /** Also the longest passages, shortened, with the clause, the facts and all cures. */
  NORMAL,
  /** Also all passages, in full. */
  PASSAGES,
  /** Also every condition that was tried, met or not. */
  CONDITIONS;

  /** True if this tells all that {@code other} does. */
  public boolean tells(Detail other) {
    return compareTo(other) >= 0;
  }
}
