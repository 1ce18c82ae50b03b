package imprimatur.ingest.html;

import imprimatur.ingest.assembly.FileContent;
import imprimatur.ingest.stated.Statements;
import imprimatur.model.document.Issue;
import imprimatur.model.document.Region;
import imprimatur.model.document.Region.Kind;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Reads a page of HTML. Any markup is read as a browser would read it; depth and number of elements
 * are bounded. Thread-safe.
 */
public final class PageReader {
  /** Real pages have a hundredth of that; more would fill the memory. */
  private static final int MOST_TAGS = 500_000;

  private PageReader() {}

  /** Whether a page has more tags than are read. */
  public static boolean isTooComplex(String source) {
    int tags = 0;
    for (int i = source.indexOf('<'); i >= 0 && tags <= MOST_TAGS; i = source.indexOf('<', i + 1)) {
      tags++;
    }
    return tags > MOST_TAGS;
  }

  /** What the page shows, as {@link #read(String, String, int, boolean)}. */
  static FileContent read(String uri, String source, int maxTextUnits) {
    return read(uri, source, maxTextUnits, false);
  }

  /**
   * What the page says.
   *
   * @param uri name for messages
   * @param source the decoded file
   * @param maxTextUnits visible text beyond this many UTF-16 units is left out, with an error among
   *     the issues
   * @param hiddenToo whether text that the markup hides is read too, with a warning among the
   *     issues
   */
  public static FileContent read(String uri, String source, int maxTextUnits, boolean hiddenToo) {
    Page page = PageRenderer.render(source, maxTextUnits, hiddenToo);
    Statements stated =
        Statements.read(uri, page.dom(), e -> page.lines().position(e.sourceRange().startPos()));
    String title = PageMetadata.statedTitle(page.dom(), stated).orElse("");
    List<Block> shown = page.blocks().stream().filter(block -> !block.hidden()).toList();
    HiddenText hidden = new HiddenText(page.blocks());
    List<Kind> kinds =
        new ArrayList<>(ArticleExtractor.kinds(shown, title, stated.structured("articlebody")));
    kinds.addAll(hidden.kinds());
    List<Issue> issues = new ArrayList<>(stated.issues());
    hidden.note(uri, page.lines()).ifPresent(issues::add);
    if (!page.complete()) {
      issues.add(
          Issue.error(
              "the page's text is longer than the limit of "
                  + maxTextUnits
                  + " characters; the rest was not read",
              uri));
    }
    List<RightsEvidence> evidence = new ArrayList<>(stated.rights());
    evidence.addAll(HiddenNotices.read(page));
    evidence.addAll(OutgoingLinks.read(page, kinds));
    return new FileContent(
        page.text(),
        regions(page.blocks(), kinds),
        new PageMetadata(page.dom(), stated, page.blocks(), kinds).read(),
        evidence,
        page.positions(),
        issues);
  }

  private static List<Region> regions(List<Block> blocks, List<Kind> kinds) {
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      Block block = blocks.get(i);
      regions.add(new Region(kinds.get(i), block.span()));
      if (block.hidden()) {
        regions.add(new Region(Kind.UNSEEN, block.span()));
      }
      if (kinds.get(i) == Kind.BODY && stands(block, "blockquote")) {
        regions.add(new Region(Kind.BLOCK_QUOTE, block.span()));
      }
      if (kinds.get(i) == Kind.BODY && stands(block, "pre")) {
        regions.add(new Region(Kind.CODE, block.span()));
      }
    }
    return regions;
  }

  private static boolean stands(Block block, String tag) {
    for (Element e = block.holder(); e != null; e = e.parent()) {
      if (e.normalName().equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
