package imprimatur.ingest.xml;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML from strangers: no document type, so no entities of its own and nothing loaded from
 * elsewhere, and no deeper than any text is nested. Thread-safe.
 */
public final class HardenedXml {
  private static final int DEEPEST = 2000;

  private HardenedXml() {}

  /**
   * Tells {@code handler} what is in {@code xml}.
   *
   * @throws XmlException if it is not well-formed, or has what no honest file needs
   */
  public static void read(byte[] xml, XmlHandler handler) throws XmlException {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        walk(reader, handler);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new XmlException("is no sound XML: " + reason(e));
    }
  }

  /** The JDK's own, whatever else is on the class path: its limits are known. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static void walk(XMLStreamReader reader, XmlHandler handler)
      throws XMLStreamException, XmlException {
    XmlElement element = new XmlElement(reader);
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > DEEPEST) {
            throw new XmlException("is nested deeper than " + DEEPEST + " elements");
          }
          handler.start(element);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          handler.end(reader.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            handler.text(reader.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XmlException("declares a document type, which can make it do harm");
        default -> {}
      }
    }
  }

  /** The parser's message without its preamble and line ends, and the place. */
  private static String reason(XMLStreamException failure) {
    String message = String.valueOf(failure.getMessage());
    int from = message.indexOf("Message: ");
    String said = from < 0 ? message : message.substring(from + "Message: ".length());
    String place =
        failure.getLocation() == null || failure.getLocation().getLineNumber() < 1
            ? ""
            : " (at "
                + failure.getLocation().getLineNumber()
                + ":"
                + failure.getLocation().getColumnNumber()
                + ")";
    return said.replaceAll("\\s+", " ").strip() + place;
  }
}
