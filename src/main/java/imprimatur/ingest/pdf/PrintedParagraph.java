package imprimatur.ingest.pdf;

import imprimatur.ingest.pdf.extraction.PrintedLine;
import imprimatur.model.document.Region;
import java.util.List;

/**
 * Lines that belong together.
 *
 * @param lines at least one, in the order of reading
 * @param kind what the paragraph is there for, as far as its place on the page tells
 * @param shownOn the first page that it counts for; of what stands on every page, the last one
 */
record PrintedParagraph(List<PrintedLine> lines, Region.Kind kind, int shownOn) {
  PrintedParagraph {
    lines = List.copyOf(lines);
  }

  static PrintedParagraph body(List<PrintedLine> lines) {
    return new PrintedParagraph(lines, Region.Kind.BODY, lines.get(0).page());
  }

  PrintedLine first() {
    return lines.get(0);
  }

  int lastPage() {
    return Math.max(shownOn, lines.get(lines.size() - 1).page());
  }

  float size() {
    return first().size();
  }
}
