package imprimatur.ingest.archive;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The articles in a NewsML-G2 file: text items, with what they say of rights. Thread-safe.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">the standard</a>
 */
final class NewsItems {
  private NewsItems() {}

  static List<Entry> read(byte[] xml) throws IOException {
    Element root = Element.parse(xml);
    Stream<Element> items = root.name().equals("newsItem") ? Stream.of(root) : root.all("newsItem");
    return items.map(NewsItems::entry).toList();
  }

  private static Entry entry(Element item) {
    Element meta = item.at("itemMeta").orElse(item);
    Entry.Builder entry = new Entry.Builder().put("id", item.attribute("guid"));
    Element content = item.at("contentMeta").orElse(item);
    body(entry, item);
    entry.put("title", content.textAt("headline")).put("title", meta.textAt("title"));
    entry.put("published", content.textAt("contentCreated"));
    entry
        .put("published", meta.textAt("firstCreated"))
        .put("published", meta.textAt("versionCreated"));
    entry.put("language", content.at("language").map(e -> e.attribute("tag")).orElse(""));
    entry.put("language", item.attribute("lang"));
    entry.put("author", names(content.children("creator"))).put("author", content.textAt("by"));
    entry.put("agency", content.textAt("creditline"));
    entry.put("publisher", names(meta.children("provider")));
    entry.put("rights", rights(item, meta));
    return entry.has("html") || entry.has("text")
        ? entry.build()
        : Entry.broken(item.attribute("guid") + " has no text in it");
  }

  /** The last part of a code of a controlled vocabulary: {@code stat:usable}. */
  private static String name(String code) {
    return code.substring(code.lastIndexOf(':') + 1);
  }

  private static String names(Stream<Element> parties) {
    return parties
        .map(party -> party.at("name").map(Element::text).orElse(party.attribute("literal")))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("");
  }

  /** XHTML and NITF write paragraphs alike; other XML is read for its text. */
  private static void body(Entry.Builder entry, Element item) {
    item.all("inlineXML")
        .findFirst()
        .ifPresent(
            xml -> {
              Element body =
                  xml.all("body.content")
                      .findFirst()
                      .or(() -> xml.all("body").findFirst())
                      .orElse(xml);
              entry.put("html", body.markup());
            });
    item.all("inlineData")
        .filter(data -> !data.attribute("contenttype").contains("image"))
        .findFirst()
        .ifPresent(
            data ->
                entry.put(
                    data.attribute("contenttype").contains("html") ? "html" : "text", data.text()));
  }

  private static ItemRights rights(Element item, Element meta) {
    ItemRights rights = new ItemRights();
    rights.status(name(meta.at("pubStatus").map(e -> e.attribute("qcode")).orElse("")));
    rights.embargo(meta.textAt("embargoed"));
    item.children("rightsInfo")
        .forEach(
            info -> {
              info.children("copyrightNotice").map(Element::text).forEach(rights::notice);
              info.children("usageTerms").map(Element::text).forEach(rights::notice);
              rights.holder(names(info.children("copyrightHolder")));
            });
    return rights;
  }
}
