package imprimatur.ingest.stated;

import imprimatur.model.document.Issue;
import imprimatur.model.document.Position;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The schema.org objects that a page states as JSON-LD, with references by {@code @id} resolved
 * across all scripts of the page. A script that is no JSON is passed over with a warning.
 */
final class JsonLd {
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Node> byId = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  /** An object and the script that it stands in. */
  record Item(Node node, Position where) {}

  private JsonLd() {}

  static JsonLd read(String uri, Document dom, Places places) {
    JsonLd read = new JsonLd();
    for (Element script : dom.getElementsByTag("script")) {
      if (script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
        read.add(uri, script.data(), places.of(script));
      }
    }
    return read;
  }

  private void add(String uri, String json, Position where) {
    String text = unwrapped(json);
    if (text.isEmpty()) {
      return;
    }
    try {
      Notation.json(uri, text)
          .objects()
          .forEach(
              node -> {
                items.add(new Item(node, where));
                node.get("@id").filter(Node::isText).ifPresent(id -> remember(id.asText(), node));
              });
    } catch (NotationException e) {
      issues.add(
          Issue.warning(
              "the page's JSON-LD is not well-formed and was passed over: " + e.getMessage(),
              uri + ":" + where));
    }
  }

  /** Of the objects with one id, the fullest is its definition; the others refer to it. */
  private void remember(String id, Node node) {
    byId.merge(id, node, (a, b) -> b.asObject().size() > a.asObject().size() ? b : a);
  }

  /** Without comment and CDATA marks, and with raw control characters in strings as spaces. */
  private static String unwrapped(String json) {
    String text = json.strip();
    for (String mark : List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")) {
      text = text.startsWith(mark) ? text.substring(mark.length()).strip() : text;
    }
    for (String mark : List.of("-->", "//]]>", "/*]]>*/", "]]>", ";")) {
      text = text.endsWith(mark) ? text.substring(0, text.length() - mark.length()).strip() : text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.chars().forEach(c -> clean.append(c < ' ' ? ' ' : (char) c));
    return clean.toString();
  }

  List<Issue> issues() {
    return issues;
  }

  /** The objects of the kinds that {@code type} accepts, in the order of the page. */
  List<Item> ofType(Predicate<String> type) {
    return items.stream().filter(item -> types(item.node()).stream().anyMatch(type)).toList();
  }

  /** The object that a reference points at; itself if it is none or points nowhere. */
  Node resolve(Node node) {
    Optional<Node> id = node.isObject() ? node.get("@id").filter(Node::isText) : Optional.empty();
    boolean reference = id.isPresent() && node.asObject().size() <= 2;
    return reference ? byId.getOrDefault(id.get().asText(), node) : node;
  }

  private static List<String> types(Node node) {
    return node.get("@type").map(Node::asList).orElse(List.of()).stream()
        .filter(Node::isText)
        .map(Node::asText)
        .map(type -> type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1))
        .toList();
  }
}
