package imprimatur.ingest.pdf.extraction;

/**
 * A line of a page. Lengths are in points, from the left and the upper edge.
 *
 * @param page 1-based
 * @param text without white space at its ends, never empty
 * @param left where its first character begins
 * @param right where its last character ends
 * @param baseline how far down it stands
 * @param size of its font, on average
 * @param bold whether all of it is
 */
public record PrintedLine(
    int page, String text, float left, float right, float baseline, float size, boolean bold) {

  /** Whether two lines are set in the same way. */
  public boolean looksLike(PrintedLine other) {
    float larger = Math.max(size, other.size);
    return bold == other.bold && Math.abs(size - other.size) <= larger / 8;
  }
}
