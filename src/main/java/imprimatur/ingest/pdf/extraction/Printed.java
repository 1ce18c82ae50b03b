package imprimatur.ingest.pdf.extraction;

import imprimatur.ingest.declared.FileProperties;
import java.util.List;

/**
 * All that PDFBox reads from a file.
 *
 * @param faults what could not be read, each a sentence
 */
public record Printed(List<PrintedPage> pages, FileProperties properties, List<String> faults) {
  public Printed {
    pages = List.copyOf(pages);
    faults = List.copyOf(faults);
  }

  boolean hasLines() {
    return pages.stream().anyMatch(page -> !page.lines().isEmpty());
  }
}
