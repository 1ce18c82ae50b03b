package imprimatur.ingest.markdown;

import imprimatur.ingest.article.Block;
import imprimatur.ingest.assembly.SourceText;
import imprimatur.ingest.assembly.TextAssembler;
import imprimatur.ingest.declared.Declarations;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts in a front matter, such as a summary: sites show them above the article or for it. */
final class FrontTexts {
  private final SourceText written = new SourceText();
  private final List<Integer> lineStarts = new ArrayList<>();
  private final TextAssembler out;

  private FrontTexts(String front, TextAssembler out) {
    this.out = out;
    int line = 1;
    for (int from = 0; from < front.length(); line++) {
      int end = front.indexOf('\n', from);
      int next = end < 0 ? front.length() : end + 1;
      lineStarts.add(from);
      written.add(front.substring(from, next), line, 1);
      from = next;
    }
  }

  /**
   * Appends the texts, a paragraph each.
   *
   * @param front the file up to the first line behind the front matter
   */
  static List<Block> put(String front, Declarations declarations, TextAssembler out) {
    FrontTexts texts = new FrontTexts(front, out);
    List<Block> blocks = new ArrayList<>();
    for (Declarations.Prose prose : declarations.prose()) {
      blocks.add(texts.put(prose));
    }
    return blocks;
  }

  /** They may be shown elsewhere: what they say of the article stands beside it for nobody. */
  static Stream<Region> unseen(List<Block> texts) {
    return texts.stream().map(block -> new Region(Region.Kind.UNSEEN, block.span()));
  }

  private Block put(Declarations.Prose prose) {
    out.separate("\n\n");
    int start = out.mark();
    written.put(prose.text(), from(prose), written.length(), out);
    Block block = new Block(Region.Kind.BODY, new Span(start, out.length()), false);
    out.separate("\n\n");
    return block;
  }

  /** Where the text begins, behind its key, quotation mark or sign of a block. */
  private int from(Declarations.Prose prose) {
    int line = Math.min(prose.where().line(), lineStarts.size()) - 1;
    int key = Math.min(lineStarts.get(line) + prose.where().column() - 1, written.length() - 1);
    String first = prose.text().split("\\s+", 2)[0];
    int found = written.written().indexOf(first, key);
    return found < 0 ? key : found;
  }
}
