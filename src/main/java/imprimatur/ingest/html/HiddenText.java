package imprimatur.ingest.html;

import imprimatur.ingest.article.PageLines;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Region.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page keeps from its readers, though search engines and whoever looks at the source read
 * it: who publishes the page publishes that too. Menus, dialogues and the like are often hidden
 * until they are needed; those are told apart. Immutable.
 */
final class HiddenText {
  /** Letters of running text; less than that is a label or a call to switch scripts on. */
  private static final int LEAST = 120;

  private final List<Block> blocks;
  private final PageTree tree;
  private final List<Kind> kinds;

  /** Judges the hidden ones of all blocks of a page. */
  HiddenText(List<Block> all) {
    blocks = all.stream().filter(Block::hidden).toList();
    tree = new PageTree(blocks.isEmpty() ? blocks : all, true);
    List<Kind> found = blocks.stream().map(this::kind).toList();
    boolean enough = letters(found) >= LEAST;
    kinds = enough ? found : blocks.stream().map(block -> Kind.CHROME).toList();
  }

  /** The kind of each hidden block, in their order. */
  List<Kind> kinds() {
    return kinds;
  }

  /** What the reader of a report should know of it; empty if nothing is hidden. */
  Optional<Issue> note(String uri, SourceLines lines) {
    List<Block> bodies = bodies(kinds);
    if (bodies.isEmpty()) {
      return Optional.empty();
    }
    int words = bodies.stream().mapToInt(block -> StatedBody.words(block.text()).size()).sum();
    String where = uri + ":" + lines.position(bodies.get(0).sourceStart());
    return Optional.of(
        Issue.warning(
            words + " words are hidden from readers of the page; they were compared too", where));
  }

  private Kind kind(Block block) {
    if (PageLines.isNotice(block.text())) {
      return Kind.FOOTER;
    }
    boolean furniture =
        tree.isDiscarded(block, null)
            || block.linkDensity() > ArticleExtractor.MOST_LINKS
            || PageLines.isLabel(block.text())
            || PageLines.isCall(block.text());
    return furniture ? Kind.CHROME : Kind.BODY;
  }

  private int letters(List<Kind> found) {
    return bodies(found).stream().mapToInt(Block::length).sum();
  }

  private List<Block> bodies(List<Kind> found) {
    List<Block> bodies = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i) == Kind.BODY) {
        bodies.add(blocks.get(i));
      }
    }
    return bodies;
  }
}
