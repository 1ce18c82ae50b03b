package imprimatur.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * How much prose stands below each element of a page, and which hints of the markup that leaves
 * credible. Not thread-safe; one per page.
 */
final class PageTree {
  /** A menu or a box does not hold this share of the page's prose. */
  private static final double MOST_CHROME = 0.4;

  /** A discussion may be longer than the article, but it is not all of the page. */
  private static final double MOST_COMMENTS = 0.9;

  private final ElementHints hints = new ElementHints();
  private final Map<Element, Double> prose = new HashMap<>();
  private final Map<Element, Boolean> discarded = new HashMap<>();
  private final double total;
  private final boolean hiddenToo;

  PageTree(List<Block> blocks) {
    this(blocks, false);
  }

  /**
   * @param hiddenToo whether what is hidden may be part of the article
   */
  PageTree(List<Block> blocks, boolean hiddenToo) {
    this.hiddenToo = hiddenToo;
    double sum = 0;
    for (Block block : blocks) {
      double value = proseOf(block);
      if (value > 0) {
        sum += value;
        for (Element e = block.owner(); e != null; e = e.parent()) {
          prose.merge(e, value, Double::sum);
        }
      }
    }
    total = sum;
  }

  /** Letters of running text in a block: 0 for menus, headings, labels. */
  static double proseOf(Block block) {
    int length = block.length();
    double links = block.linkDensity();
    boolean sentences = (block.sentenceMarks() > 0 && length >= 40) || length >= 100;
    return sentences && links < 0.5 ? length * (1 - links) : 0;
  }

  /** Letters of running text below an element. */
  double proseBelow(Element element) {
    return prose.getOrDefault(element, 0.0);
  }

  Set<Hint> hints(Element element) {
    return hints.of(element);
  }

  /** Whether an element is marked as something beside the article, and may well be. */
  boolean isDiscarded(Element element) {
    return discarded.computeIfAbsent(element, this::judge);
  }

  private boolean judge(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html")) {
      return false;
    }
    Set<Hint> found = hints.of(element);
    double share = total == 0 ? 0 : proseBelow(element) / total;
    boolean comments = found.contains(Hint.COMMENTS) && share < MOST_COMMENTS;
    boolean hidden = !hiddenToo && found.contains(Hint.HIDDEN);
    boolean chrome = hidden || found.contains(Hint.CHROME) || found.contains(Hint.FOOTER);
    return comments || (chrome && share < MOST_CHROME && !found.contains(Hint.ARTICLE));
  }

  /** Whether the block, or anything that it stands in below {@code top}, is discarded. */
  boolean isDiscarded(Block block, Element top) {
    return path(block, top).stream().anyMatch(this::isDiscarded);
  }

  /** Whether the block, or anything that it stands in below {@code top}, has the hint. */
  boolean has(Block block, Element top, Hint hint) {
    return path(block, top).stream().anyMatch(e -> hints.of(e).contains(hint));
  }

  /** Whether the block stands in the element. */
  static boolean isInside(Block block, Element element) {
    Element e = block.holder();
    while (e != null && !e.equals(element)) {
      e = e.parent();
    }
    return e != null;
  }

  /** From the block's innermost element up to, not including, {@code top}. */
  static List<Element> path(Block block, Element top) {
    List<Element> path = new ArrayList<>();
    for (Element e = block.holder(); e != null && !e.equals(top); e = e.parent()) {
      path.add(e);
    }
    return path;
  }
}
