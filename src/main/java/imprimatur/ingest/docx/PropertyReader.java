package imprimatur.ingest.docx;

import imprimatur.ingest.declared.FileProperties;
import imprimatur.ingest.xml.XmlElement;
import imprimatur.ingest.xml.XmlHandler;

/** Reads the core and the custom properties of a DOCX file. Not thread-safe; one per part. */
final class PropertyReader implements XmlHandler {
  private final FileProperties properties;
  private final StringBuilder value = new StringBuilder();
  private String name = "";

  PropertyReader(FileProperties properties) {
    this.properties = properties;
  }

  @Override
  public void start(XmlElement element) {
    value.setLength(0);
    if (element.name().equals("property")) { // a custom one: the value is in an element of its own
      name = element.attribute("name").orElse("");
    } else if (element.space().contains("/dc/elements/")) {
      name = "dc:" + element.name();
    } else if (element.space().contains("/dc/terms/")) {
      name = "dcterms:" + element.name();
    }
  }

  @Override
  public void text(String run) {
    value.append(run);
  }

  @Override
  public void end(String element) {
    if (!name.isEmpty()) {
      properties.add(name, value.toString());
    }
    name = "";
    value.setLength(0);
  }
}
