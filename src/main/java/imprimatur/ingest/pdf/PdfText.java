package imprimatur.ingest.pdf;

import imprimatur.ingest.article.Block;
import imprimatur.ingest.assembly.TextAssembler;
import imprimatur.ingest.declared.LinkEvidence;
import imprimatur.ingest.pdf.Joints.Joint;
import imprimatur.ingest.pdf.extraction.PrintedLine;
import imprimatur.ingest.pdf.extraction.PrintedLink;
import imprimatur.model.document.Position;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes one text of paragraphs; a column is counted in the text of its page. Not thread-safe. */
final class PdfText {
  private final TextAssembler out = new TextAssembler(Position.Unit.PAGE);
  private final Joints joints;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Integer, List<Placed>> placed = new HashMap<>();
  private int page;
  private int pageStart;

  /** A line and the offset at which it begins in the text. */
  private record Placed(PrintedLine line, int offset) {}

  PdfText(Joints joints) {
    this.joints = joints;
  }

  void add(PrintedParagraph paragraph) {
    out.separate("\n\n");
    int start = out.mark();
    List<PrintedLine> lines = paragraph.lines();
    turnTo(paragraph.shownOn());
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        turnTo(lines.get(i).page());
      }
      Joint below =
          i + 1 < lines.size() ? joints.between(lines.get(i), lines.get(i + 1)) : new Joint(0, "");
      put(lines.get(i), below);
    }
    blocks.add(new Block(paragraph.kind(), new Span(start, out.length()), false));
  }

  private void turnTo(int number) {
    if (number > page) {
      page = number;
      pageStart = out.mark();
    }
  }

  private void put(PrintedLine line, Joint below) {
    int start = out.mark();
    placed.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(new Placed(line, start));
    String shown = line.text().substring(0, line.text().length() - below.dropped());
    out.put(shown + below.space(), page, start - pageStart + 1);
  }

  TextAssembler assembled() {
    return out;
  }

  /** In the order of the text, disjoint. */
  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** A link as evidence, at the words that it stands under. */
  List<RightsEvidence> evidence(PrintedLink link) {
    Position where =
        placed.getOrDefault(link.page(), List.of()).stream()
            .filter(line -> isUnder(link, line.line()))
            .findFirst()
            .map(line -> out.positions().at(line.offset() + units(link, line.line())))
            .orElse(new Position(Position.Unit.PAGE, link.page(), 1));
    return LinkEvidence.of(link.address(), where);
  }

  private static boolean isUnder(PrintedLink link, PrintedLine line) {
    return line.baseline() >= link.top()
        && line.baseline() <= link.bottom() + 1
        && line.left() < link.right()
        && line.right() > link.left();
  }

  /** How many units of the line, about, stand in front of the link. */
  private static int units(PrintedLink link, PrintedLine line) {
    float share = (link.left() - line.left()) / Math.max(1, line.right() - line.left());
    int units = Math.round(share * line.text().length());
    return Math.max(0, Math.min(units, line.text().length() - 1));
  }
}
