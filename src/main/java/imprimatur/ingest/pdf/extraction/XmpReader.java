package imprimatur.ingest.pdf.extraction;

import imprimatur.ingest.declared.FileProperties;
import imprimatur.ingest.xml.XmlElement;
import imprimatur.ingest.xml.XmlHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Reads the properties in a packet of XMP: attributes and elements of {@code rdf:Description}, each
 * item of a list by itself. Not thread-safe; one per packet.
 */
final class XmpReader implements XmlHandler {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** The namespaces that speak of authors and rights, with their usual prefixes. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://purl.org/dc/elements/1.1/", "dc",
          "http://purl.org/dc/terms/", "dcterms",
          "http://ns.adobe.com/xap/1.0/", "xmp",
          "http://ns.adobe.com/xap/1.0/rights/", "xmprights",
          "http://ns.adobe.com/photoshop/1.0/", "photoshop",
          "http://creativecommons.org/ns#", "cc",
          "http://ns.useplus.org/ldf/xmp/1.0/", "plus",
          "http://prismstandard.org/namespaces/basic/2.0/", "prism",
          "http://prismstandard.org/namespaces/basic/3.0/", "prism");

  private final FileProperties properties;
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder value = new StringBuilder();
  private String property = "";

  XmpReader(FileProperties properties) {
    this.properties = properties;
  }

  @Override
  public void start(XmlElement element) {
    boolean description = element.space().equals(RDF) && element.name().equals("Description");
    if (description) {
      for (int i = 0; i < element.attributes(); i++) {
        add(key(element.attributeSpace(i), element.attributeName(i)), element.attributeValue(i));
      }
    } else if ("Description".equals(path.peek())) {
      property = key(element.space(), element.name());
      element.attribute("resource").ifPresent(address -> add(property, address));
    }
    value.setLength(0);
    path.push(description ? "Description" : element.name());
  }

  private static String key(String space, String name) {
    String prefix = PREFIXES.get(space);
    return prefix == null ? "" : prefix + ":" + name;
  }

  private void add(String name, String text) {
    if (!name.isEmpty()) {
      properties.add(name, text);
    }
  }

  @Override
  public void text(String run) {
    value.append(run);
  }

  @Override
  public void end(String name) {
    path.pop();
    boolean whole = "Description".equals(path.peek());
    if (whole || name.equals("li")) {
      add(property, value.toString());
    }
    property = whole ? "" : property;
    value.setLength(0);
  }
}
