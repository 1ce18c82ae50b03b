package imprimatur.ingest.docx;

import imprimatur.ingest.xml.XmlElement;
import imprimatur.ingest.xml.XmlHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The styles of a DOCX file, as far as they say what a paragraph is or in which language. */
final class Styles implements XmlHandler {
  /** Styles build on others; a file may build them in a circle. */
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private Tongue language = new Tongue(Optional.empty(), Optional.empty());
  private String style;
  private boolean defaults;

  /** The role of paragraphs of a style. */
  Role role(String id) {
    String at = id;
    for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
      Optional<Role> role = Role.named(names.getOrDefault(at, at));
      if (role.isPresent()) {
        return role.get();
      }
      at = parents.get(at);
    }
    return Role.PLAIN;
  }

  /** The language of text that says nothing of its own. */
  Tongue language() {
    return language;
  }

  @Override
  public void start(XmlElement element) {
    switch (element.name()) {
      case "style" -> style = element.attribute("styleId").orElse(null);
      case "docDefaults" -> defaults = true;
      case "name" -> put(names, element);
      case "basedOn" -> put(parents, element);
      case "lang" -> language = defaults ? Tongue.of(element) : language;
      default -> {}
    }
  }

  private void put(Map<String, String> values, XmlElement element) {
    Optional<String> value = element.attribute("val");
    if (style != null && value.isPresent()) {
      values.put(style, value.get());
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("style")) {
      style = null;
    }
    defaults &= !name.equals("docDefaults");
  }

  @Override
  public void text(String run) {}
}
