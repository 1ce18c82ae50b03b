package imprimatur.ingest.pdf;

import imprimatur.ingest.pdf.extraction.PrintedLine;
import imprimatur.ingest.pdf.extraction.PrintedPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The paragraphs of a file in the order of reading, from page to page: what stands at the edges of
 * pages and the notes below the text are taken out of the way of sentences that run on.
 */
final class Layout {
  private final List<PrintedPage> pages;
  private final Typography typography;
  private final Columns columns;
  private final RunningLines running;

  private Layout(List<PrintedPage> pages) {
    this.pages = pages;
    this.typography = Typography.of(pages);
    this.columns = new Columns(pages);
    this.running = RunningLines.of(pages);
  }

  /** Pages never go back from one paragraph to the next. */
  static List<PrintedParagraph> of(List<PrintedPage> pages) {
    return new Layout(pages).paragraphs();
  }

  private List<PrintedParagraph> paragraphs() {
    Paragraphs main = new Paragraphs(typography, columns);
    List<PrintedParagraph> aside = new ArrayList<>(running.kept());
    for (PrintedPage page : pages) {
      Set<PrintedLine> notes = notes(page);
      Paragraphs below = new Paragraphs(typography, columns);
      for (PrintedLine line : page.lines()) {
        if (!running.contains(line)) {
          (notes.contains(line) ? below : main).add(line);
        }
      }
      aside.addAll(below.finish());
    }
    aside.sort(Comparator.comparingInt(PrintedParagraph::shownOn));
    return merged(main.finish(), aside);
  }

  /** Small lines below the last line of running text. */
  private Set<PrintedLine> notes(PrintedPage page) {
    Set<PrintedLine> notes = Collections.newSetFromMap(new IdentityHashMap<>());
    double lowest =
        page.lines().stream()
            .filter(line -> !running.contains(line) && !typography.isSmall(line))
            .mapToDouble(PrintedLine::baseline)
            .max()
            .orElse(Double.MAX_VALUE);
    page.lines().stream()
        .filter(line -> typography.isSmall(line) && line.baseline() > lowest)
        .forEach(notes::add);
    return notes;
  }

  /** Each of {@code aside} stands in front of the first paragraph that goes beyond its page. */
  private static List<PrintedParagraph> merged(
      List<PrintedParagraph> main, List<PrintedParagraph> aside) {
    List<PrintedParagraph> all = new ArrayList<>();
    int next = 0;
    for (PrintedParagraph paragraph : main) {
      while (next < aside.size() && aside.get(next).shownOn() < paragraph.lastPage()) {
        PrintedParagraph note = aside.get(next++);
        int page = Math.min(note.shownOn(), paragraph.shownOn());
        all.add(new PrintedParagraph(note.lines(), note.kind(), page));
      }
      all.add(paragraph);
    }
    all.addAll(aside.subList(next, aside.size()));
    return all;
  }
}
