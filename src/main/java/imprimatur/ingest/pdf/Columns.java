package imprimatur.ingest.pdf;

import imprimatur.ingest.pdf.extraction.PrintedLine;
import imprimatur.ingest.pdf.extraction.PrintedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far to the right the lines reach that begin about as far to the left. */
final class Columns {
  /** Wider than the indent of a paragraph, narrower than any column. */
  private static final float STEP = 36;

  private record Place(int page, int step) {}

  private final Map<Place, Float> rights = new HashMap<>();

  Columns(List<PrintedPage> pages) {
    for (PrintedPage page : pages) {
      page.lines().forEach(line -> rights.merge(place(line, 0), line.right(), Math::max));
    }
  }

  private static Place place(PrintedLine line, int shift) {
    return new Place(line.page(), Math.round(line.left() / STEP) + shift);
  }

  /** How much of its column is left empty behind the line, from 0 to 1. */
  float emptyBehind(PrintedLine line) {
    float right = line.right();
    for (int shift = -1; shift <= 1; shift++) {
      right = Math.max(right, rights.getOrDefault(place(line, shift), 0f));
    }
    return (right - line.right()) / Math.max(1, right - line.left());
  }
}
