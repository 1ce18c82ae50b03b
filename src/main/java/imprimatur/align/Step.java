package imprimatur.align;

/** A step of the aligner that can be left out, so that an evaluation shows what it brings. */
public enum Step {
  /** Candidates are accepted by what speaks for them; without it all are. */
  ACCEPTANCE("acceptance score"),
  /** A stretch may sum up the whole of the source. */
  SUMMARY("summary search"),
  /** Passages rather begin and end where a sentence or clause does. */
  BOUNDARY_BONUS("boundary bonuses"),
  /** A passage whose halves are crossed is taken for two. */
  CROSSED_SPLIT("split of crossed halves"),
  /** Two passages that overlap are cut; without it the worse is dropped. */
  OVERLAP_CUT("overlap cutting"),
  /** Words are paired beyond the rectangle of the seed. */
  MARGIN("window margin"),
  /** Seeds grow to rectangles. */
  GROWING("growing");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  /** What people call it. */
  public String label() {
    return label;
  }
}
