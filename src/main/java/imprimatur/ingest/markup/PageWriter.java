package imprimatur.ingest.markup;

import imprimatur.ingest.article.Block;
import imprimatur.ingest.article.Ending;
import imprimatur.ingest.assembly.TextAssembler;
import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Puts the lines of a page together, paragraph by paragraph. Not thread-safe. */
final class PageWriter {
  private final TextAssembler out = new TextAssembler(Position.Unit.LINE);
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> overlays = new ArrayList<>();
  private String title = "";
  private int start = -1;
  private boolean ruled;

  /** Appends what is seen of a line; {@code number} is 1-based. */
  void line(String line, boolean[] hidden, int from, int number) {
    if (start < 0) {
      out.separate("\n\n");
      start = out.mark();
    } else {
      out.separate("\n");
    }
    for (int i = from; i < line.length(); i++) {
      if (!hidden[i]) {
        out.put(line.charAt(i), number, i + 1);
      }
    }
  }

  /** Ends the paragraph, if there is one. */
  void end(Region.Kind kind) {
    if (start >= 0 && out.length() > start) {
      blocks.add(new Block(kind, new Span(start, out.length()), ruled));
      ruled = false;
      if (kind == Region.Kind.TITLE) {
        title = out.text().substring(start);
      }
    }
    start = -1;
  }

  boolean hasTitle() {
    return !title.isEmpty();
  }

  /** A horizontal rule. */
  void rule() {
    ruled = true;
  }

  /** How many paragraphs there are, for {@link #overlay}. */
  int count() {
    return blocks.size();
  }

  /** Marks the paragraphs from the {@code first} on. */
  void overlay(Region.Kind kind, int first) {
    if (blocks.size() > first) {
      Span from = blocks.get(first).span();
      overlays.add(new Region(kind, from.cover(blocks.get(blocks.size() - 1).span())));
    }
  }

  MarkupPage page() {
    String text = out.text();
    return new MarkupPage(
        text,
        out.positions(),
        Metadata.builder().title(title.replace('\n', ' ')).build(),
        Block.regions(Ending.mark(text, blocks), overlays));
  }
}
