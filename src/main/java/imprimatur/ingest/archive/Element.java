package imprimatur.ingest.archive;

import imprimatur.ingest.xml.HardenedXml;
import imprimatur.ingest.xml.XmlElement;
import imprimatur.ingest.xml.XmlException;
import imprimatur.ingest.xml.XmlHandler;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a small XML file with all that is in it. Names are compared without prefix. */
final class Element {
  private final String name;
  private final String space;
  private final Map<String, String> attributes = new LinkedHashMap<>();

  /** Texts and elements in their order. */
  private final List<Object> content = new ArrayList<>();

  private Element(String name, String space) {
    this.name = name;
    this.space = space;
  }

  /**
   * The root of an XML file.
   *
   * @throws IOException if it is no sound XML
   */
  static Element parse(byte[] xml) throws IOException {
    Builder builder = new Builder();
    try {
      HardenedXml.read(xml, builder);
    } catch (XmlException e) {
      throw new IOException("it " + e.getMessage(), e);
    }
    return (Element) builder.open.getFirst().content.get(0);
  }

  private static final class Builder implements XmlHandler {
    private final Deque<Element> open = new ArrayDeque<>(List.of(new Element("", "")));

    @Override
    public void start(XmlElement element) {
      Element begun = new Element(element.name(), element.space());
      for (int i = 0; i < element.attributes(); i++) {
        begun.attributes.put(element.attributeName(i), element.attributeValue(i));
      }
      open.getFirst().content.add(begun);
      open.push(begun);
    }

    @Override
    public void end(String name) {
      open.pop();
    }

    @Override
    public void text(String run) {
      if (open.size() > 1) {
        open.getFirst().content.add(run);
      }
    }
  }

  String name() {
    return name;
  }

  String space() {
    return space;
  }

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Elements of that name right below this one. */
  Stream<Element> children(String child) {
    return children().filter(element -> element.name.equals(child));
  }

  Stream<Element> children() {
    return content.stream().filter(Element.class::isInstance).map(Element.class::cast);
  }

  /** The first element at the end of that path. */
  Optional<Element> at(String... path) {
    Stream<Element> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(element -> element.children(step));
    }
    return found.findFirst();
  }

  /** The text of the first element at the end of that path; empty if there is none. */
  String textAt(String... path) {
    return at(path).map(Element::text).orElse("");
  }

  /** Elements of that name at any depth. */
  Stream<Element> all(String wanted) {
    return children()
        .flatMap(
            child ->
                Stream.concat(
                    child.name.equals(wanted) ? Stream.of(child) : Stream.empty(),
                    child.all(wanted)));
  }

  /** All text in it. */
  String text() {
    StringBuilder text = new StringBuilder();
    content.forEach(part -> text.append(part instanceof Element e ? e.text() : (String) part));
    return text.toString().strip();
  }

  /** What is in it, as HTML. */
  String markup() {
    StringBuilder out = new StringBuilder();
    for (Object part : content) {
      if (part instanceof Element element) {
        element.appendTo(out);
      } else {
        out.append(escaped((String) part));
      }
    }
    return out.toString();
  }

  private void appendTo(StringBuilder out) {
    String tag = name.toLowerCase(Locale.ROOT);
    out.append('<').append(tag);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    out.append('>').append(markup()).append("</").append(tag).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
