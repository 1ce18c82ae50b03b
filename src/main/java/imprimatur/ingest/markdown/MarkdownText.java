package imprimatur.ingest.markdown;

import imprimatur.ingest.article.Block;
import imprimatur.ingest.assembly.SourceText;
import imprimatur.ingest.assembly.TextAssembler;
import imprimatur.ingest.declared.LinkEvidence;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.RightsEvidence;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The visible text of a Markdown file, without its marks.
 *
 * <p>Lines of a paragraph stay lines; blocks are parted by an empty line, items of a tight list by
 * a line end. The text of an image is its caption. Deep nesting is bounded by the parser.
 */
public final class MarkdownText extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  private static final String PARAGRAPH_BREAK = "\n\n";

  private final String source;
  private final int linesBefore;
  private final TextAssembler out;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> overlays = new ArrayList<>();
  private final List<RightsEvidence> links = new ArrayList<>();
  private boolean ruled;

  private MarkdownText(String source, int linesBefore, TextAssembler out) {
    this.source = source;
    this.out = out;
    this.linesBefore = linesBefore;
  }

  /**
   * Renders a text.
   *
   * @param linesBefore lines of the file in front of the text
   * @param out takes the text
   */
  static MarkdownText of(String source, int linesBefore, TextAssembler out) {
    MarkdownText text = new MarkdownText(source, linesBefore, out);
    PARSER.parse(source).accept(text);
    return text;
  }

  public TextAssembler assembled() {
    return out;
  }

  /** In the order of the text, disjoint. */
  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** Block quotes and code. */
  public List<Region> overlays() {
    return List.copyOf(overlays);
  }

  /** Where the links lead to. */
  public List<RightsEvidence> links() {
    return List.copyOf(links);
  }

  @Override
  public void visit(Paragraph paragraph) {
    boolean tight =
        paragraph.getParent() != null
            && paragraph.getParent().getParent() instanceof ListBlock list
            && list.isTight();
    boolean picture = paragraph.getFirstChild() instanceof Image;
    block(paragraph, tight ? "\n" : PARAGRAPH_BREAK, picture ? Region.Kind.CAPTION : BODY);
  }

  private static final Region.Kind BODY = Region.Kind.BODY;

  @Override
  public void visit(Heading heading) {
    boolean title =
        blocks.stream().noneMatch(b -> b.kind() == Region.Kind.TITLE)
            && (heading.getLevel() == 1 || blocks.isEmpty());
    block(heading, PARAGRAPH_BREAK, title ? Region.Kind.TITLE : BODY);
  }

  private void block(Node node, String separator, Region.Kind kind) {
    out.separate(separator);
    int start = out.mark();
    visitChildren(node);
    close(start, kind);
    out.separate(separator);
  }

  private void close(int start, Region.Kind kind) {
    if (out.length() > start) {
      blocks.add(new Block(kind, new Span(start, out.length()), ruled));
      ruled = false;
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    out.separate(PARAGRAPH_BREAK);
    int first = blocks.size();
    visitChildren(quote);
    overlay(Region.Kind.BLOCK_QUOTE, first);
  }

  private void overlay(Region.Kind kind, int firstBlock) {
    if (blocks.size() > firstBlock) {
      Span from = blocks.get(firstBlock).span();
      Span to = blocks.get(blocks.size() - 1).span();
      overlays.add(new Region(kind, from.cover(to)));
    }
  }

  @Override
  public void visit(BulletList list) {
    out.separate(PARAGRAPH_BREAK);
    visitChildren(list);
    out.separate(PARAGRAPH_BREAK);
  }

  @Override
  public void visit(OrderedList list) {
    out.separate(PARAGRAPH_BREAK);
    visitChildren(list);
    out.separate(PARAGRAPH_BREAK);
  }

  @Override
  public void visit(ThematicBreak rule) {
    out.separate(PARAGRAPH_BREAK);
    ruled = true;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    List<SourceSpan> spans = code.getSourceSpans();
    codeBlock(code.getLiteral(), spans.subList(Math.min(1, spans.size()), spans.size()));
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    codeBlock(code.getLiteral(), code.getSourceSpans());
  }

  private void codeBlock(String literal, List<SourceSpan> spans) {
    out.separate(PARAGRAPH_BREAK);
    int start = out.mark();
    SourceText lines = lines(literal, spans);
    String shown = literal.stripTrailing();
    lines.put(shown, 0, lines.written().length(), out);
    int first = blocks.size();
    close(start, BODY);
    overlay(Region.Kind.CODE, first);
    out.separate(PARAGRAPH_BREAK);
  }

  @Override
  public void visit(HtmlBlock html) {
    out.separate(PARAGRAPH_BREAK);
    int start = out.mark();
    links.addAll(EmbeddedHtml.put(lines(html.getLiteral(), html.getSourceSpans()), out));
    close(start, BODY);
    out.separate(PARAGRAPH_BREAK);
  }

  /**
   * The lines of a literal block, each at the end of the line of the file that it stands in; the
   * parser gives no place to empty lines.
   */
  private SourceText lines(String literal, List<SourceSpan> spans) {
    List<SourceSpan> filled = spans.stream().filter(span -> !written(span).isBlank()).toList();
    SourceText text = new SourceText();
    int next = 0;
    for (String line : literal.lines().toList()) {
      boolean placed = !line.isBlank() && next < filled.size();
      SourceSpan span = placed ? filled.get(next++) : null;
      int indent = placed ? Math.max(0, span.getLength() - line.length()) : 0;
      text.add(
          line + "\n",
          placed ? line(span) : linesBefore + 1,
          placed ? span.getColumnIndex() + indent + 1 : 1);
    }
    return text;
  }

  private String written(SourceSpan span) {
    return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
  }

  @Override
  public void visit(Text text) {
    put(text, text.getLiteral(), 0);
  }

  @Override
  public void visit(Code code) {
    String written = written(code).written();
    int fence = 0;
    while (fence < written.length() && written.charAt(fence) == '`') {
      fence++;
    }
    int start = out.mark();
    put(code, code.getLiteral(), fence);
    if (out.length() > start) {
      overlays.add(new Region(Region.Kind.CODE, new Span(start, out.length())));
    }
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    out.separate("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    out.separate("\n");
  }

  @Override
  public void visit(HtmlInline html) {
    if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
      out.separate("\n");
    } else if (html.getLiteral().regionMatches(true, 0, "<a", 0, 2)) {
      SourceText written = new SourceText().add(html.getLiteral(), line(html), column(html));
      links.addAll(EmbeddedHtml.put(written, new TextAssembler(Position.Unit.LINE)));
    }
  }

  @Override
  public void visit(Link link) {
    links.addAll(LinkEvidence.of(link.getDestination(), place(link)));
    visitChildren(link);
  }

  private void put(Node node, String literal, int from) {
    SourceText written = written(node);
    int length = written.written().length();
    if (length > from) {
      written.put(literal, from, length, out);
    } else {
      out.put(literal, line(node), column(node)); // made by the parser, written nowhere
    }
  }

  private SourceText written(Node node) {
    SourceText text = new SourceText();
    for (SourceSpan span : node.getSourceSpans()) {
      if (!text.written().isEmpty()) {
        text.add("\n", line(span), span.getColumnIndex() + 1);
      }
      text.add(written(span), line(span), span.getColumnIndex() + 1);
    }
    return text;
  }

  private int line(SourceSpan span) {
    return linesBefore + span.getLineIndex() + 1;
  }

  private int line(Node node) {
    return node.getSourceSpans().isEmpty() ? linesBefore + 1 : line(node.getSourceSpans().get(0));
  }

  private static int column(Node node) {
    return node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().get(0).getColumnIndex() + 1;
  }

  private Position place(Node node) {
    return new Position(Position.Unit.LINE, line(node), column(node));
  }
}
