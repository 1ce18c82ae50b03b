package imprimatur.ingest.html;

import imprimatur.model.document.Position;
import imprimatur.model.document.PositionMap;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Writes down what a browser would show: blocks on lines of their own, white space collapsed, and
 * for every character the place in the file; what is hidden comes last, if at all. The walk is
 * iterative and the parser bounds the depth, so that no page can exhaust the stack. Not
 * thread-safe; one per page.
 */
final class PageRenderer implements NodeFilter {
  private final String source;
  private final int maxUnits;
  private final boolean hiddenToo;
  private final SourceLines lines;
  private final StringBuilder out = new StringBuilder();
  private final PositionMap.Builder positions = PositionMap.builder(Position.Unit.LINE);
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Element> hidden = new LinkedHashSet<>();

  private int blockStart;
  private int blockSource = -1;
  private int linkUnits;
  private Element holder;
  private int pendingSpace = -1;
  private int pendingBreaks;
  private int preDepth;
  private int linkDepth;
  private int lastPlace = -2;
  private boolean complete = true;
  private boolean unhiding;

  private PageRenderer(String source, int maxUnits, boolean hiddenToo) {
    this.source = source;
    this.maxUnits = maxUnits;
    this.hiddenToo = hiddenToo;
    this.lines = new SourceLines(source);
  }

  /**
   * Renders the page.
   *
   * @param maxUnits text beyond this many UTF-16 units is left out, and the page is not complete
   * @param hiddenToo whether what the markup hides is written down too
   */
  static Page render(String source, int maxUnits, boolean hiddenToo) {
    Document dom = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
    PageRenderer renderer = new PageRenderer(source, maxUnits, hiddenToo);
    NodeTraversor.filter(renderer, dom);
    renderer.closeBlock();
    if (hiddenToo) {
      renderer.unhide();
    }
    return new Page(
        dom,
        renderer.lines,
        renderer.out.toString(),
        renderer.blocks,
        renderer.hidden,
        renderer.positions.build(),
        renderer.complete);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text);
      return complete ? FilterResult.CONTINUE : FilterResult.STOP;
    }
    return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
  }

  /** Behind all that is shown, lest a hidden word part two that a reader sees side by side. */
  private void unhide() {
    unhiding = true;
    Element before = null;
    for (Element element : hidden) {
      Element block = BlockTags.enclosingBlock(element);
      if (!block.equals(before)) {
        closeBlock();
      } else if (pendingSpace < 0) {
        pendingSpace = Math.max(0, element.sourceRange().startPos());
      }
      before = block;
      if (complete) {
        NodeTraversor.filter(this, element);
      }
    }
    closeBlock();
  }

  private FilterResult open(Element element) {
    if (!unhiding && isHidden(element)) {
      hidden.add(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (Visibility.isSilent(element) && !(unhiding && Visibility.isStandby(element))) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (element.normalName()) {
      case "br" -> pendingBreaks++;
      case "pre" -> preDepth++;
      case "a" -> linkDepth++;
      default -> {}
    }
    if (BlockTags.isBlock(element)) {
      closeBlock();
    }
    return FilterResult.CONTINUE;
  }

  private boolean isHidden(Element element) {
    return Visibility.isSilent(element)
        ? hiddenToo && Visibility.isStandby(element)
        : Visibility.isHidden(element) || (hiddenToo && Visibility.isDisguised(element));
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (BlockTags.isBlock(element)) {
        closeBlock();
      }
      switch (element.normalName()) {
        case "pre" -> preDepth--;
        case "a" -> linkDepth--;
        default -> {}
      }
    }
    return FilterResult.CONTINUE;
  }

  private void append(TextNode node) {
    String whole = node.getWholeText();
    SourceCursor places = new SourceCursor(source, node);
    Element parent = node.parent();
    boolean any = false;
    for (int i = 0; i < whole.length() && complete; i++) {
      char c = whole.charAt(i);
      int place = places.place(c);
      boolean crLf = c == '\r' && whole.startsWith("\r\n", i);
      if (crLf) {
        continue; // one line end, written with two characters
      }
      if (isCollapsible(c)) {
        space(c, place);
      } else {
        if (!any) {
          any = true;
          beginText(parent, place);
        }
        separate(place);
        emit(c, place);
        linkUnits += linkDepth > 0 && Character.isLetterOrDigit(c) ? 1 : 0;
      }
    }
  }

  private static boolean isCollapsible(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private void space(char c, int place) {
    if (preDepth > 0 && blockSource >= 0) {
      emit(c == '\r' ? '\n' : c, place);
    } else if (pendingSpace < 0) {
      pendingSpace = place;
    }
  }

  /** Two line breaks in a row part paragraphs, as old pages write them. */
  private void beginText(Element parent, int place) {
    if (pendingBreaks > 1) {
      closeBlock();
    }
    if (blockSource < 0) {
      if (!out.isEmpty()) {
        emit('\n', place);
      }
      blockStart = out.length();
      blockSource = place;
      holder = parent;
      pendingBreaks = 0;
      pendingSpace = -1;
    } else {
      holder = BlockTags.common(holder, parent);
    }
  }

  private void separate(int place) {
    if (pendingBreaks > 0) {
      emit('\n', place);
    } else if (pendingSpace >= 0) {
      emit(' ', pendingSpace);
    }
    pendingBreaks = 0;
    pendingSpace = -1;
  }

  private void emit(char c, int place) {
    if (out.length() >= maxUnits) {
      complete = false;
      return;
    }
    boolean sameLine = place > 0 && place == lastPlace + 1 && !endsLine(lastPlace);
    if (!sameLine) {
      int line = lines.line(place);
      positions.anchor(out.length(), line, lines.column(place));
    }
    lastPlace = place;
    out.append(c);
  }

  private boolean endsLine(int place) {
    char c = source.charAt(place);
    return c == '\n' || c == '\r';
  }

  private void closeBlock() {
    if (blockSource >= 0) {
      int end = out.length();
      while (end > blockStart && Character.isWhitespace(out.charAt(end - 1))) {
        end--;
      }
      Span span = new Span(blockStart, end);
      Element owner = BlockTags.enclosingBlock(holder);
      if (!span.isEmpty()) {
        blocks.add(
            new Block(span, span.slice(out), owner, holder, linkUnits, blockSource, unhiding));
      }
    }
    blockSource = -1;
    linkUnits = 0;
    pendingBreaks = 0;
    pendingSpace = -1;
  }
}
