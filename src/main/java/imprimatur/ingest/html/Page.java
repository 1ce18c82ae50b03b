package imprimatur.ingest.html;

import imprimatur.model.document.PositionMap;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as a reader sees it, and what is kept from the reader.
 *
 * @param dom the parsed markup
 * @param lines places in the file
 * @param text all that is shown, blocks one below the other; below it, if asked for, what is hidden
 * @param blocks the blocks of the text, ascending, disjoint, the hidden ones last
 * @param hidden elements with text that the markup hides
 * @param positions from the text to the file
 * @param complete false if the text was cut at the limit
 */
record Page(
    Document dom,
    SourceLines lines,
    String text,
    List<Block> blocks,
    Set<Element> hidden,
    PositionMap positions,
    boolean complete) {

  Page {
    blocks = List.copyOf(blocks);
    hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden)); // in the order of the page
  }
}
