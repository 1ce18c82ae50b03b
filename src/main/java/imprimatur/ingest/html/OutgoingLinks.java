package imprimatur.ingest.html;

import imprimatur.model.document.Region.Kind;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The addresses that an article's own words link to: neutral evidence, by which a link back to a
 * source can be found.
 */
final class OutgoingLinks {
  private static final int MOST = 500;

  private OutgoingLinks() {}

  static List<RightsEvidence> read(Page page, List<Kind> kinds) {
    Set<Element> seen = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    List<RightsEvidence> found = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      Element owner = page.blocks().get(i).owner();
      boolean shown = isArticle(kinds.get(i)) && !page.blocks().get(i).hidden();
      if (shown && page.blocks().get(i).linkUnits() > 0 && seen.add(owner)) {
        for (Element link : owner.getElementsByTag("a")) {
          String address = link.attr("href").strip();
          if (found.size() < MOST
              && isExternal(address)
              && !isHidden(link, page)
              && addresses.add(address)) {
            found.add(
                new RightsEvidence(
                    RightsEvidence.Source.LINK,
                    "href",
                    address,
                    page.lines().position(link.sourceRange().startPos())));
          }
        }
      }
    }
    return found;
  }

  private static boolean isHidden(Element link, Page page) {
    Element element = link;
    while (element != null && !page.hidden().contains(element)) {
      element = element.parent();
    }
    return element != null;
  }

  private static boolean isArticle(Kind kind) {
    return kind == Kind.BODY || kind == Kind.BYLINE || kind == Kind.CAPTION;
  }

  private static boolean isExternal(String address) {
    return address.startsWith("http://")
        || address.startsWith("https://")
        || address.startsWith("//");
  }
}
