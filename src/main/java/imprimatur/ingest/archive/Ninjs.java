package imprimatur.ingest.archive;

import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import imprimatur.notation.NotationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The article in a ninjs file, versions 1 to 3. Thread-safe.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">the standard</a>
 */
final class Ninjs {
  private Ninjs() {}

  /** Whether the beginning of a JSON object looks like one. */
  static boolean isLikely(String head) {
    return head.contains("\"headline") || head.contains("\"bod") || head.contains("\"copyright");
  }

  static List<Entry> read(byte[] json) throws IOException {
    try {
      return List.of(entry(Notation.json("ninjs", new String(json, StandardCharsets.UTF_8))));
    } catch (NotationException e) {
      throw new IOException("it is no sound JSON: " + e.getMessage(), e);
    }
  }

  private static Entry entry(Node item) {
    Entry.Builder entry = new Entry.Builder().put("id", text(item, "uri"));
    body(entry, item);
    entry.put("title", text(item, "headline")).put("title", first(item, "headlines", "value"));
    entry
        .put("published", text(item, "firstcreated"))
        .put("published", text(item, "versioncreated"));
    entry.put("published", text(item, "contentcreated"));
    entry.put("language", text(item, "language")).put("author", text(item, "byline"));
    entry.put("publisher", first(item, "infosource", "name"));
    entry.put("publisher", first(item, "infosources", "name"));
    entry.put("rights", rights(item));
    return entry.has("html") || entry.has("text")
        ? entry.build()
        : Entry.broken(text(item, "uri") + " has no text in it");
  }

  private static String text(Node node, String name) {
    return node.get(name).filter(Node::isText).map(Node::asText).orElse("");
  }

  private static String first(Node item, String list, String member) {
    return list(item, list).stream().map(node -> text(node, member)).findFirst().orElse("");
  }

  private static List<Node> list(Node item, String name) {
    return item.get(name).map(Node::asList).orElse(List.of()).stream()
        .filter(Node::isObject)
        .toList();
  }

  private static void body(Entry.Builder entry, Node item) {
    entry.put("html", text(item, "body_xhtml")).put("html", text(item, "body_html"));
    for (Node body : list(item, "bodies")) {
      boolean html = text(body, "contenttype").contains("html");
      entry.put(html ? "html" : "text", text(body, "value"));
    }
    if (!entry.has("html")) {
      entry.put("text", text(item, "body_text")).put("text", text(item, "body"));
    }
  }

  private static ItemRights rights(Node item) {
    ItemRights rights = new ItemRights();
    rights.status(text(item, "pubstatus")).embargo(text(item, "embargoed"));
    List<Node> places = new ArrayList<>(List.of(item));
    item.get("rightsinfo").filter(Node::isObject).ifPresent(places::add);
    for (String key : List.of("copyrightnotice", "usageterms")) {
      places.forEach(place -> rights.notice(text(place, key)));
    }
    places.forEach(place -> rights.holder(text(place, "copyrightholder")));
    return rights;
  }
}
