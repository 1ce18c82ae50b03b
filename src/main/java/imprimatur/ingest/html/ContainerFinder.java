package imprimatur.ingest.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article, by the prose of its paragraphs.
 *
 * <p>The score is that of Readability (Arc90, 2010): a paragraph counts for its parent in full, for
 * its grandparent by half, and less further up. We then climb while the next element up holds
 * clearly more of the article than the winner does, since many pages cut an article into sections.
 */
final class ContainerFinder {
  private static final int LEVELS = 5;
  private static final double ARTICLE_BONUS = 1.4;

  /** Climb if the parent has this much more prose than the element below it. */
  private static final double WORTH_CLIMBING = 1.4;

  private static final double WORTH_LEAVING = 3;

  /** Up to the element that is marked as the article it takes little. */
  private static final double WORTH_COMPLETING = 1.05;

  /** Letters of prose that make an article of its own. */
  private static final double AN_ARTICLE = 300;

  private final PageTree tree;
  private final Map<Element, Double> scores = new HashMap<>();
  private final Map<Element, Double> clean = new HashMap<>();

  ContainerFinder(PageTree tree) {
    this.tree = tree;
  }

  /**
   * The article's element; empty if the page has no prose at all.
   *
   * @param isHeadline whether a block is the headline of the page
   */
  Optional<Element> find(List<Block> blocks, Predicate<Block> isHeadline) {
    for (Block block : blocks) {
      double prose = PageTree.proseOf(block);
      if (prose > 0 && !tree.isDiscarded(block, null)) {
        score(block, prose);
      }
    }
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      double score =
          entry.getValue()
              * (tree.hints(entry.getKey()).contains(Hint.ARTICLE) ? ARTICLE_BONUS : 1);
      if (score > most) {
        most = score;
        best = entry.getKey();
      }
    }
    return Optional.ofNullable(best)
        .map(this::climb)
        .map(found -> narrow(found, blocks, isHeadline));
  }

  private void score(Block block, double prose) {
    double value = 1 + Math.min(block.sentenceMarks(), 10) + Math.min(prose / 100, 5);
    Element element = isParagraph(block.owner()) ? block.owner().parent() : block.owner();
    double share = 1;
    for (int level = 0; level < LEVELS && element != null; level++) {
      scores.merge(element, value * share, Double::sum);
      share = level == 0 ? 0.5 : 1.0 / ((level + 1) * 3);
      element = element.parent();
    }
    for (Element e = block.owner(); e != null; e = e.parent()) {
      clean.merge(e, prose, Double::sum);
    }
  }

  private static boolean isParagraph(Element element) {
    return switch (element.normalName()) {
      case "p", "li", "pre", "td", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt" -> true;
      default -> false;
    };
  }

  /** Out of an element that is marked as the article there must be far more to climb for. */
  private Element climb(Element from) {
    Element best = from;
    boolean marked = false;
    for (Element e = from; e != null && !e.normalName().equals("html"); e = e.parent()) {
      boolean mark = isWholeArticle(e);
      double factor = marked ? WORTH_LEAVING : mark ? WORTH_COMPLETING : WORTH_CLIMBING;
      if (clean.getOrDefault(e, 0.0) > factor * clean.getOrDefault(best, 0.0)) {
        best = e;
        marked = false;
      }
      marked |= mark;
    }
    return best;
  }

  /** Whether the markup calls the element the article, and not each of several pieces of it. */
  private boolean isWholeArticle(Element element) {
    boolean tag = element.normalName().equals("article");
    return tree.hints(element).contains(Hint.ARTICLE)
        && (tag
            || clean.keySet().stream().noneMatch(e -> !e.equals(element) && isPeer(e, element)));
  }

  private static boolean isPeer(Element a, Element b) {
    return a.normalName().equals(b.normalName()) && a.className().equals(b.className());
  }

  /** Pages that go on with other articles: the one below the page's own headline is meant. */
  private Element narrow(Element from, List<Block> blocks, Predicate<Block> isHeadline) {
    List<Element> articles =
        from.getElementsByTag("article").stream()
            .filter(e -> clean.getOrDefault(e, 0.0) >= AN_ARTICLE && !e.equals(from))
            .toList();
    return blocks.stream()
        .filter(isHeadline)
        .flatMap(b -> articles.stream().filter(e -> articles.size() > 1 && PageTree.isInside(b, e)))
        .reduce((outer, inner) -> inner)
        .orElse(from);
  }
}
