package imprimatur.ingest.html;

import imprimatur.ingest.article.Bylines;
import imprimatur.ingest.article.PageLines;
import imprimatur.model.document.Region.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Says of every block of a page what it is there for.
 *
 * <p>The article's container is found first; inside it, marked boxes, captions, bylines, links and
 * calls are taken out; what stands outside is title, footer or chrome. Not thread-safe; one per
 * page.
 */
final class ArticleExtractor {
  /** A byline that says more than this is prose in a badly named element. */
  private static final int LONGEST_BYLINE = 150;

  /** Running text with more links than this is a list of teasers. */
  static final double MOST_LINKS = 0.6;

  private final List<Block> blocks;
  private final PageTree tree;
  private final String title;
  private final Kind[] kinds;

  private ArticleExtractor(List<Block> blocks, String title) {
    this.blocks = blocks;
    this.tree = new PageTree(blocks);
    this.title = plain(title);
    this.kinds = new Kind[blocks.size()];
  }

  /**
   * The kind of each block, in their order; one of TITLE, BYLINE, BODY, CAPTION, FOOTER, CHROME.
   *
   * @param title the headline as the page states it; empty if it does not
   * @param stated the article's words as the page states them beside what it shows
   */
  static List<Kind> kinds(List<Block> blocks, String title, Optional<String> stated) {
    ArticleExtractor extractor = new ArticleExtractor(blocks, title);
    Element container =
        new ContainerFinder(extractor.tree)
            .find(blocks, extractor::isHeadline)
            .orElseGet(() -> whole(blocks));
    for (int i = 0; i < extractor.kinds.length; i++) {
      extractor.kinds[i] = extractor.kind(blocks.get(i), container);
    }
    stated.ifPresent(text -> new StatedBody(text).mend(blocks, extractor.kinds));
    extractor.markTitle();
    extractor.markFooter();
    return List.of(extractor.kinds);
  }

  /** A page without running text is a note of a few words: what is no menu of it is the article. */
  private static Element whole(List<Block> blocks) {
    return blocks.isEmpty() ? null : blocks.get(0).owner().root().selectFirst("body");
  }

  private Kind kind(Block block, Element container) {
    boolean inside = container != null && PageTree.isInside(block, container);
    Element top = inside ? container : null;
    if (tree.isDiscarded(block, top)) {
      return Kind.CHROME;
    }
    if (tree.has(block, top, Hint.CAPTION)) {
      return Kind.CAPTION;
    }
    if (isByline(block, top)) {
      return Kind.BYLINE;
    }
    boolean leadsAway =
        block.linkDensity() > MOST_LINKS
            || PageLines.isLabel(block.text())
            || PageLines.isCall(block.text());
    return inside && !leadsAway ? Kind.BODY : Kind.CHROME;
  }

  private boolean isByline(Block block, Element top) {
    return (tree.has(block, top, Hint.BYLINE) && PageTree.proseOf(block) < LONGEST_BYLINE)
        || Bylines.read(block.text()).isPresent();
  }

  /** The first heading that says what the page calls itself; without one, the first h1. */
  private void markTitle() {
    int found = -1;
    for (int i = 0; i < kinds.length && found < 0; i++) {
      found = isHeadline(blocks.get(i)) ? i : -1;
    }
    for (int i = 0; i < kinds.length; i++) {
      boolean first = blocks.get(i).owner().normalName().equals("h1") && kinds[i] != Kind.CAPTION;
      if (first && found < 0) {
        found = i;
      } else if (kinds[i] == Kind.BODY && (first || plain(blocks.get(i).text()).equals(title))) {
        kinds[i] = Kind.CHROME; // the headline a second time, or the name of the site
      }
    }
    if (found >= 0) {
      kinds[found] = Kind.TITLE;
    }
  }

  private boolean isHeadline(Block block) {
    return !title.isEmpty() && isHeading(block) && plain(block.text()).equals(title);
  }

  private static boolean isHeading(Block block) {
    String name = block.owner().normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /** What stands in a footer, and what speaks of rights below the article. */
  private void markFooter() {
    int last = kinds.length - 1;
    while (last >= 0 && (kinds[last] != Kind.BODY || PageLines.isNotice(blocks.get(last).text()))) {
      last--;
    }
    boolean below = false;
    for (int i = last + 1; i < kinds.length; i++) {
      Block block = blocks.get(i);
      below |= PageLines.isNotice(block.text());
      if ((below && block.linkDensity() <= MOST_LINKS) || tree.has(block, null, Hint.FOOTER)) {
        kinds[i] = Kind.FOOTER;
      } else if (kinds[i] == Kind.BODY) {
        kinds[i] = Kind.CHROME;
      }
    }
  }

  /** Letters and digits only, in lower case: how two forms of one headline are compared. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
