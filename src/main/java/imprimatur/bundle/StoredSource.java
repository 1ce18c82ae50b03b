package imprimatur.bundle;

import imprimatur.model.document.Document;
import imprimatur.model.finding.SourceRef;
import imprimatur.notation.JsonText;
import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A source article as it was stored and compared.
 *
 * @param ref names it
 * @param document the whole article
 */
record StoredSource(SourceRef ref, Document document) {
  /** How the article is named, as JSON. */
  static String name(SourceRef ref) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", ref.id());
    members.put("title", ref.title());
    members.put("publisher", ref.publisher());
    members.put("uri", ref.uri());
    members.put("published", ref.published());
    members.put("agency", ref.agency());
    return JsonText.pretty(members);
  }

  static SourceRef readName(String name, String text) {
    Node node = Notation.json(name, text);
    return new SourceRef(
        node.require("id").asText(),
        node.require("title").asText(),
        node.text("publisher"),
        node.require("uri").asText(),
        node.text("published").map(LocalDate::parse),
        node.text("agency"));
  }
}
