package imprimatur.ingest.article;

import imprimatur.model.document.Region;
import imprimatur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A paragraph, heading or the like of a text.
 *
 * @param kind what it is there for
 * @param afterRule whether a horizontal rule stands between it and the block before
 */
public record Block(Region.Kind kind, Span span, boolean afterRule) {
  public Block as(Region.Kind other) {
    return new Block(other, span, afterRule);
  }

  /**
   * The regions of a text: neighbouring blocks of one kind become one, and of the overlays, such as
   * quotations and code, those in the body count.
   */
  public static List<Region> regions(List<Block> blocks, List<Region> overlays) {
    List<Region> regions = new ArrayList<>();
    for (Block block : blocks) {
      int last = regions.size() - 1;
      boolean same = last >= 0 && regions.get(last).kind() == block.kind();
      if (same && block.kind() != Region.Kind.TITLE) {
        Span span = regions.get(last).span().cover(block.span());
        regions.set(last, new Region(block.kind(), span));
      } else {
        regions.add(new Region(block.kind(), block.span()));
      }
    }
    NavigableMap<Integer, Span> bodies = new TreeMap<>(); // there may be 100,000 of each
    regions.stream()
        .filter(r -> r.kind() == Region.Kind.BODY)
        .forEach(r -> bodies.put(r.span().start(), r.span()));
    overlays.stream().filter(o -> holds(bodies, o.span())).forEach(regions::add);
    return regions;
  }

  private static boolean holds(NavigableMap<Integer, Span> bodies, Span overlay) {
    Map.Entry<Integer, Span> body = bodies.floorEntry(overlay.start());
    return body != null && body.getValue().contains(overlay);
  }
}
