package imprimatur.ingest.pdf.extraction;

import java.util.List;

/**
 * A page as far as it matters to a reader of its words.
 *
 * @param number 1-based
 * @param height in points
 * @param lines in the order in which they were drawn
 * @param pictured whether it holds pictures
 */
public record PrintedPage(
    int number, float height, List<PrintedLine> lines, List<PrintedLink> links, boolean pictured) {

  public PrintedPage {
    lines = List.copyOf(lines);
    links = List.copyOf(links);
  }

  /** Whether all that may be read on it is in pictures. */
  public boolean isPicture() {
    return lines.isEmpty() && pictured;
  }
}
