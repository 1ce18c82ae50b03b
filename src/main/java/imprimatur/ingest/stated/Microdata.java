package imprimatur.ingest.stated;

import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** schema.org as microdata, and the few RDFa properties that licence choosers write. */
final class Microdata {
  private static final Set<String> RDFA_PREFIXES =
      Set.of("schema", "dc", "dcterms", "dct", "cc", "xhv");

  private Microdata() {}

  /** The properties of the page's article, named as JSON-LD names them. */
  static List<RightsEvidence> read(Document dom, Places places) {
    List<RightsEvidence> found = new ArrayList<>();
    for (Element element : dom.getElementsByAttribute("itemprop")) {
      name(element).ifPresent(name -> add(found, name, element, places));
    }
    for (Element element : dom.getElementsByAttribute("property")) {
      rdfaName(element).ifPresent(name -> add(found, name, element, places));
    }
    return found;
  }

  /** {@code license} of an article, {@code copyrightholder.name} of an article's holder. */
  private static Optional<String> name(Element element) {
    Optional<Element> scope = scope(element);
    if (scope.isEmpty() || element.hasAttr("itemscope")) {
      return Optional.empty();
    }
    String name = element.attr("itemprop").strip().toLowerCase(Locale.ROOT);
    if (name.equals("articlebody")) {
      return Optional.empty(); // says where the words stand, not what they are
    }
    if (isArticle(scope.get())) {
      return Optional.of(name);
    }
    boolean nested =
        scope.get().hasAttr("itemprop")
            && scope(scope.get()).filter(Microdata::isArticle).isPresent();
    return nested && name.equals("name")
        ? Optional.of(scope.get().attr("itemprop").strip().toLowerCase(Locale.ROOT) + ".name")
        : Optional.empty();
  }

  private static Optional<Element> scope(Element element) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (e.hasAttr("itemscope")) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(Element scope) {
    String type = scope.attr("itemtype").strip();
    return ArticleData.isArticle(type.substring(type.lastIndexOf('/') + 1));
  }

  private static Optional<String> rdfaName(Element element) {
    String name = element.attr("property").strip().toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    if (colon < 0
        || element.normalName().equals("meta")
        || !RDFA_PREFIXES.contains(name.substring(0, colon))) {
      return Optional.empty();
    }
    String local = name.substring(colon + 1);
    return Optional.of(name.startsWith("schema:") ? local : name.substring(0, colon) + "." + local);
  }

  private static void add(List<RightsEvidence> found, String name, Element element, Places places) {
    String value = value(element);
    if (!value.isEmpty() && !name.isEmpty()) {
      found.add(
          new RightsEvidence(
              RightsEvidence.Source.STRUCTURED_DATA, name, value, places.of(element)));
    }
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime", "href", "src")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute).strip();
      }
    }
    return element.text().strip();
  }
}
