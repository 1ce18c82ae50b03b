package imprimatur.ingest.xml;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** An element that has just begun: its name and attributes. Not thread-safe. */
public final class XmlElement {
  private final XMLStreamReader reader;

  XmlElement(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** The name without prefix. */
  public String name() {
    return reader.getLocalName();
  }

  /** The namespace; empty if there is none. */
  public String space() {
    return present(reader.getNamespaceURI());
  }

  /** The value of the attribute of that local name, in whichever namespace. */
  public Optional<String> attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** Number of attributes. */
  public int attributes() {
    return reader.getAttributeCount();
  }

  /** Local name of attribute {@code index}. */
  public String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  /** Namespace of attribute {@code index}; empty if there is none. */
  public String attributeSpace(int index) {
    return present(reader.getAttributeNamespace(index));
  }

  /** Value of attribute {@code index}. */
  public String attributeValue(int index) {
    return reader.getAttributeValue(index);
  }

  private static String present(String value) {
    return value == null ? "" : value;
  }
}
