package imprimatur.ingest.stated;

import imprimatur.ingest.declared.LicenseLinks;
import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Links that say, or lead to, the licence of a page. */
final class LicenseAnchors {
  private LicenseAnchors() {}

  /** Links with {@code rel=license}, and links to known licences; each address once. */
  static List<RightsEvidence> read(Document dom, Places places) {
    List<RightsEvidence> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Element link : dom.getElementsByAttribute("href")) {
      String address = link.attr("href").strip();
      if (address.isEmpty() || Rsl.isLink(link)) {
        continue;
      }
      boolean declared = isDeclared(link);
      String full = address.startsWith("//") ? "https:" + address : address;
      if ((declared || LicenseLinks.isLicense(full)) && seen.add(full + declared)) {
        found.add(
            new RightsEvidence(
                RightsEvidence.Source.LICENSE_LINK,
                declared ? "rel=license" : "href",
                full,
                places.of(link)));
      }
    }
    return found;
  }

  private static boolean isDeclared(Element link) {
    String relation = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
    return relation.contains(" license ") || relation.contains(" licence ");
  }
}
