package imprimatur.ingest.markdown;

import imprimatur.ingest.assembly.SourceText;
import imprimatur.ingest.assembly.TextAssembler;
import imprimatur.ingest.declared.LinkEvidence;
import imprimatur.model.document.Position;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The visible text of raw HTML in a Markdown file. */
final class EmbeddedHtml implements NodeVisitor {
  private static final Set<String> UNSEEN = Set.of("script", "style", "template", "title", "head");

  private final SourceText written;
  private final TextAssembler out;
  private final List<RightsEvidence> links = new ArrayList<>();
  private int unseen;

  private EmbeddedHtml(SourceText written, TextAssembler out) {
    this.written = written;
    this.out = out;
  }

  /** Appends the text and returns the links. */
  static List<RightsEvidence> put(SourceText written, TextAssembler out) {
    EmbeddedHtml html = new EmbeddedHtml(written, out);
    Parser.htmlParser()
        .setTrackPosition(true)
        .parseInput(written.written(), "")
        .body()
        .traverse(html);
    return html.links;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (unseen == 0) {
        put(text);
      }
    } else if (node instanceof Element element) {
      unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
      separate(element);
      if (element.normalName().equals("a")) {
        links.addAll(LinkEvidence.of(element.attr("href"), place(element)));
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
      separate(element);
    }
  }

  private void separate(Element element) {
    if (element.normalName().equals("p")) {
      out.separate("\n\n");
    } else if (element.isBlock() || element.normalName().equals("br")) {
      out.separate("\n");
    }
  }

  private Position place(Element element) {
    Range range = element.sourceRange();
    return written.at(range.isTracked() ? range.startPos() : 0);
  }

  private void put(TextNode text) {
    String shown = text.text().strip();
    if (shown.isEmpty()) {
      return;
    }
    Range range = text.sourceRange();
    boolean spaceBefore = Character.isWhitespace(text.getWholeText().charAt(0));
    if (spaceBefore) {
      out.separate(" ");
    }
    out.mark();
    int from = range.isTracked() ? range.startPos() : 0;
    int to = range.isTracked() ? range.endPos() : written.length();
    written.put(shown, from, to, out);
    String whole = text.getWholeText();
    if (Character.isWhitespace(whole.charAt(whole.length() - 1))) {
      out.separate(" ");
    }
  }
}
