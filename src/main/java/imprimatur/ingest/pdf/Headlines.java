package imprimatur.ingest.pdf;

import imprimatur.ingest.pdf.extraction.PrintedLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the headline of a PDF. */
final class Headlines {
  private static final int SEARCHED = 5;
  private static final int LONGEST = 300;
  private static final float LARGER = 1.15f;

  private Headlines() {}

  /**
   * The words in the largest font among the first paragraphs if it is larger than that of the
   * others; else the headline that the file states.
   */
  static Optional<String> of(List<PrintedParagraph> paragraphs, Optional<String> stated) {
    List<PrintedParagraph> first =
        paragraphs.stream().filter(p -> p.shownOn() == 1).limit(SEARCHED).toList();
    float largest = (float) first.stream().mapToDouble(PrintedParagraph::size).max().orElse(0);
    float smallest = (float) first.stream().mapToDouble(PrintedParagraph::size).min().orElse(0);
    return first.stream()
        .filter(p -> p.size() == largest && largest >= smallest * LARGER)
        .map(Headlines::words)
        .filter(words -> words.length() <= LONGEST)
        .findFirst()
        .or(() -> stated);
  }

  private static String words(PrintedParagraph paragraph) {
    return paragraph.lines().stream().map(PrintedLine::text).collect(Collectors.joining(" "));
  }
}
