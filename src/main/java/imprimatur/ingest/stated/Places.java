package imprimatur.ingest.stated;

import imprimatur.model.document.Position;
import org.jsoup.nodes.Element;

/** Where an element stands in the file. */
@FunctionalInterface
public interface Places {
  Position of(Element element);
}
