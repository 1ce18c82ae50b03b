package imprimatur.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements stand on lines of their own. */
final class BlockTags {
  /** Shown as blocks by browsers, or kept apart from their neighbours as table cells are. */
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "address",
          "article",
          "aside",
          "blockquote",
          "button",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "option",
          "p",
          "pre",
          "search",
          "section",
          "select",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private BlockTags() {}

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /** The element itself or its nearest ancestor that is a block. */
  static Element enclosingBlock(Element element) {
    Element block = element;
    while (block.parent() != null && !isBlock(block)) {
      block = block.parent();
    }
    return block;
  }

  /** The deepest element that contains both. */
  static Element common(Element a, Element b) {
    if (a.equals(b)) {
      return a;
    }
    Element left = a;
    Element right = b;
    int leftDepth = depth(left);
    int rightDepth = depth(right);
    while (!left.equals(right)) {
      if (leftDepth >= rightDepth) {
        left = left.parent();
        leftDepth--;
      } else {
        right = right.parent();
        rightDepth--;
      }
    }
    return left;
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element e = element; e != null; e = e.parent()) {
      depth++;
    }
    return depth;
  }
}
