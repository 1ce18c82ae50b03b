package imprimatur.ingest.pdf;

import imprimatur.ingest.pdf.extraction.PrintedLine;
import imprimatur.ingest.pdf.extraction.PrintedPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How most of a file is set.
 *
 * @param size of the font of running text, in points
 * @param leading from one line to the next, in sizes
 */
record Typography(float size, float leading) {
  private static final float USUAL_LEADING = 1.2f;
  private static final float HEADING = 1.2f;
  private static final float SMALL = 0.88f;

  static Typography of(List<PrintedPage> pages) {
    Map<Integer, Integer> units = new HashMap<>();
    List<Float> leadings = new ArrayList<>();
    for (PrintedPage page : pages) {
      PrintedLine before = null;
      for (PrintedLine line : page.lines()) {
        units.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
        if (before != null && before.looksLike(line)) {
          leadings.add((line.baseline() - before.baseline()) / line.size());
        }
        before = line;
      }
    }
    return new Typography(mostUsed(units), middle(leadings));
  }

  private static float mostUsed(Map<Integer, Integer> units) {
    return units.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey() / 2f)
        .orElse(10f);
  }

  private static float middle(List<Float> leadings) {
    List<Float> sensible = leadings.stream().filter(l -> l > 0.8f && l < 2.6f).sorted().toList();
    return sensible.isEmpty() ? USUAL_LEADING : sensible.get(sensible.size() / 2);
  }

  boolean isHeading(PrintedLine line) {
    return line.size() >= size * HEADING;
  }

  /** Whether a line is smaller than running text, as notes are. */
  boolean isSmall(PrintedLine line) {
    return line.size() <= size * SMALL;
  }
}
