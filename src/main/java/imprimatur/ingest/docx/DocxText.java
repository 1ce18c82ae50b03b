package imprimatur.ingest.docx;

import imprimatur.ingest.article.Block;
import imprimatur.ingest.article.PageLines;
import imprimatur.ingest.assembly.TextAssembler;
import imprimatur.ingest.declared.LinkEvidence;
import imprimatur.ingest.docx.Paragraph.Flow;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one text of paragraphs. Those without words are passed over and not counted, as in the
 * statistics of word processors. Not thread-safe.
 */
final class DocxText {
  private static final int LONGEST_HIDDEN = 2000;
  private static final int MOST_HIDDEN = 50;

  private final TextAssembler out = new TextAssembler(Position.Unit.PARAGRAPH);
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> quotes = new ArrayList<>();
  private final List<RightsEvidence> links = new ArrayList<>();
  private final List<RightsEvidence> hidden = new ArrayList<>();
  private Flow before = Flow.PLAIN;
  private int number = 1;

  void add(Paragraph paragraph, Region.Kind kind) {
    hide(paragraph.hidden().strip());
    String shown = paragraph.text().strip();
    if (shown.isEmpty()) {
      return;
    }
    boolean together = before == paragraph.flow() && before != Flow.PLAIN;
    out.separate(together ? "\n" : "\n\n");
    int start = out.mark();
    out.put(shown, number, paragraph.text().indexOf(shown) + 1);
    Span span = new Span(start, out.length());
    blocks.add(new Block(kind, span, false));
    if (paragraph.role() == Role.QUOTE) {
      quotes.add(new Region(Region.Kind.BLOCK_QUOTE, span));
    }
    paragraph.links().forEach(this::link);
    before = paragraph.flow();
    number++;
  }

  private void link(Paragraph.Link link) {
    links.addAll(LinkEvidence.of(link.address(), place(link.offset() + 1)));
  }

  private Position place(int column) {
    return new Position(Position.Unit.PARAGRAPH, number, column);
  }

  /**
   * Words that are not shown are no part of the text, but a notice may be hidden and still bind.
   */
  private void hide(String words) {
    boolean notice =
        !words.isEmpty() && words.length() <= LONGEST_HIDDEN && PageLines.speaksOfRights(words);
    if (notice && hidden.size() < MOST_HIDDEN) {
      hidden.add(new RightsEvidence(RightsEvidence.Source.HIDDEN_TEXT, "vanish", words, place(1)));
    }
  }

  TextAssembler assembled() {
    return out;
  }

  /** In the order of the text, disjoint. */
  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** Paragraphs that are set off as quotations. */
  List<Region> quotes() {
    return List.copyOf(quotes);
  }

  List<RightsEvidence> links() {
    return List.copyOf(links);
  }

  /** Notices that are not shown. */
  List<RightsEvidence> hidden() {
    return List.copyOf(hidden);
  }
}
