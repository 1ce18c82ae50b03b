package imprimatur.ingest.article;

import imprimatur.ingest.declared.NoticeLines;
import imprimatur.model.document.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the foot of a text: its last paragraphs if they begin like notices, and what stands behind
 * a last horizontal rule if it is short and speaks of rights.
 *
 * <p>The foot is not compared with other texts. So that nobody hides an article in it, what stands
 * behind a rule may be a quarter of the text at most.
 */
public final class Ending {
  private static final int PART_OF_TEXT = 4;
  private static final int ALWAYS_SHORT = 300;

  private Ending() {}

  /** The blocks, with those of the foot marked as such. */
  public static List<Block> mark(String text, List<Block> blocks) {
    int from = Math.min(notices(text, blocks), behindRule(text, blocks));
    List<Block> marked = new ArrayList<>(blocks.subList(0, from));
    blocks.subList(from, blocks.size()).forEach(b -> marked.add(b.as(Region.Kind.FOOTER)));
    return marked;
  }

  /** Index of the first of the last blocks that begin like notices; one block stays in any case. */
  private static int notices(String text, List<Block> blocks) {
    int from = blocks.size();
    while (from > 1 && NoticeLines.isNotice(blocks.get(from - 1).span().slice(text))) {
      from--;
    }
    return from;
  }

  private static int behindRule(String text, List<Block> blocks) {
    for (int i = blocks.size() - 1; i > 0; i--) {
      if (blocks.get(i).afterRule()) {
        return isFoot(text, blocks.subList(i, blocks.size())) ? i : blocks.size();
      }
    }
    return blocks.size();
  }

  private static boolean isFoot(String text, List<Block> tail) {
    int length = tail.get(tail.size() - 1).span().end() - tail.get(0).span().start();
    return (length <= ALWAYS_SHORT || length <= text.length() / PART_OF_TEXT)
        && tail.stream().anyMatch(b -> NoticeLines.mentionsRights(b.span().slice(text)));
  }
}
