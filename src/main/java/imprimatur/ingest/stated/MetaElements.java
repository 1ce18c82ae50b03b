package imprimatur.ingest.stated;

import imprimatur.model.document.RightsEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The named {@code meta} elements of a page. */
final class MetaElements {
  private MetaElements() {}

  /** All of them in the order of the page, names in lower case, empty ones left out. */
  static List<RightsEvidence> read(Document dom, Places places) {
    List<RightsEvidence> found = new ArrayList<>();
    for (Element meta : dom.getElementsByTag("meta")) {
      String value = meta.attr("content").strip();
      Optional<String> name = name(meta);
      if (name.isPresent() && !value.isEmpty()) {
        found.add(
            new RightsEvidence(RightsEvidence.Source.META, name.get(), value, places.of(meta)));
      }
    }
    return found;
  }

  private static Optional<String> name(Element meta) {
    for (String attribute : List.of("name", "property", "http-equiv")) {
      String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
