package imprimatur.ingest.stated;

import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Terms for machines after Really Simple Licensing: written into the page, or where a link leads.
 *
 * @see <a href="https://rslstandard.org/">the standard</a>
 */
final class Rsl {
  private static final String TYPE = "application/rsl+xml";
  private static final String NAME = "rsl";

  private Rsl() {}

  /** Whether a link leads to such terms; it is no licence of the text then. */
  static boolean isLink(Element link) {
    return link.attr("type").strip().toLowerCase(Locale.ROOT).startsWith(TYPE);
  }

  /**
   * One statement for each licence in the page ({@code permits: search; prohibits: ai-train;
   * payment: purchase}) and one for each link ({@code terms: https://…}).
   */
  static List<RightsEvidence> read(Document dom, Places places) {
    List<RightsEvidence> found = new ArrayList<>();
    for (Element script : dom.getElementsByTag("script")) {
      if (isLink(script)) {
        for (Element licence : xml(script).getElementsByTag("license")) {
          add(found, terms(licence), script, places);
        }
      }
    }
    for (Element link : dom.getElementsByTag("link")) {
      if (isLink(link) && !link.attr("href").isBlank()) {
        add(found, "terms: " + link.attr("href").strip(), link, places);
      }
    }
    return found;
  }

  private static Document xml(Element script) {
    return Parser.xmlParser().parseInput(script.data(), "");
  }

  private static void add(
      List<RightsEvidence> found, String terms, Element element, Places places) {
    if (!terms.isEmpty()) {
      found.add(new RightsEvidence(RightsEvidence.Source.META, NAME, terms, places.of(element)));
    }
  }

  private static String terms(Element licence) {
    List<String> terms = new ArrayList<>();
    for (String kind : List.of("permits", "prohibits")) {
      List<String> usages =
          licence.getElementsByTag(kind).stream()
              .filter(e -> e.attr("type").isEmpty() || e.attr("type").equals("usage"))
              .map(e -> e.text().strip().replaceAll("[\\s,]+", " "))
              .filter(t -> !t.isEmpty())
              .toList();
      if (!usages.isEmpty()) {
        terms.add(kind + ": " + String.join(" ", usages));
      }
    }
    Element payment = licence.getElementsByTag("payment").first();
    if (payment != null && !terms.isEmpty()) {
      terms.add("payment: " + (payment.hasAttr("type") ? payment.attr("type") : "purchase"));
    }
    return String.join("; ", terms);
  }
}
