package imprimatur.ingest.docx;

import imprimatur.ingest.declared.NoticeLines;
import imprimatur.model.document.Region;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands above and below the text of every page.
 *
 * @param apart whether it is no part of the article; so that nobody hides an article there, it may
 *     be a quarter of the main text at most
 */
record Margins(List<Paragraph> headers, List<Paragraph> footers, boolean apart) {
  private static final int PART_OF_TEXT = 4;
  private static final int ALWAYS_SHORT = 300;

  /** Those of a file whose main text has that many units. */
  static Margins of(Stories stories, int mainLength) {
    List<Paragraph> headers = stories.margins("header");
    List<Paragraph> footers = stories.margins("footer");
    int length =
        Stream.concat(headers.stream(), footers.stream())
            .mapToInt(paragraph -> paragraph.text().strip().length())
            .sum();
    boolean shortEnough = length <= Math.max(ALWAYS_SHORT, mainLength / PART_OF_TEXT);
    return new Margins(headers, footers, mainLength > 0 && shortEnough);
  }

  void addTo(DocxText text) {
    for (Paragraph header : headers) {
      boolean notice = NoticeLines.mentionsRights(header.text());
      text.add(header, kind(notice ? Region.Kind.FOOTER : Region.Kind.CHROME));
    }
    footers.forEach(footer -> text.add(footer, kind(Region.Kind.FOOTER)));
  }

  private Region.Kind kind(Region.Kind margin) {
    return apart ? margin : Region.Kind.BODY;
  }
}
