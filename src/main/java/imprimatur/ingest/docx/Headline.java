package imprimatur.ingest.docx;

import imprimatur.ingest.article.ParagraphSegmenter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which paragraph is the headline: the first in the style of titles, else the first main heading if
 * no running text stands above it.
 *
 * @param index -1 if there is none
 */
record Headline(int index) {
  /** Nobody hides an article in a headline. */
  private static final int LONGEST = 300;

  static Headline of(List<Paragraph> paragraphs) {
    int title = first(paragraphs, Role.TITLE);
    if (title >= 0) {
      return new Headline(title);
    }
    int heading = first(paragraphs, Role.MAIN_HEADING);
    boolean above =
        paragraphs.subList(0, Math.max(0, heading)).stream()
            .noneMatch(paragraph -> ParagraphSegmenter.isProse(paragraph.text()));
    return new Headline(above ? heading : -1);
  }

  private static int first(List<Paragraph> paragraphs, Role role) {
    return IntStream.range(0, paragraphs.size())
        .filter(i -> paragraphs.get(i).role() == role)
        .filter(i -> !paragraphs.get(i).text().isBlank())
        .filter(i -> paragraphs.get(i).text().length() <= LONGEST)
        .findFirst()
        .orElse(-1);
  }

  boolean isAt(int paragraph) {
    return paragraph == index;
  }
}
