package imprimatur.ingest.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The articles in a NewsML-G2 file: text items that may be used, with what they say of rights.
 * Thread-safe.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">the standard</a>
 */
final class NewsItems {
  /** Statuses of an item that its provider took back. */
  private static final Set<String> WITHDRAWN = Set.of("canceled", "cancelled", "withheld");

  private NewsItems() {}

  static List<Entry> read(byte[] xml) throws IOException {
    Element root = Element.parse(xml);
    Stream<Element> items = root.name().equals("newsItem") ? Stream.of(root) : root.all("newsItem");
    return items.map(NewsItems::entry).toList();
  }

  private static Entry entry(Element item) {
    Element meta = item.at("itemMeta").orElse(item);
    String status = name(meta.at("pubStatus").map(e -> e.attribute("qcode")).orElse(""));
    if (WITHDRAWN.contains(status)) {
      return Entry.broken(item.attribute("guid") + " was " + status + " by its provider");
    }
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
    entry.put("rights", rights(item));
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

  private static List<String> rights(Element item) {
    List<String> notices = new ArrayList<>();
    item.children("rightsInfo")
        .forEach(
            info -> {
              info.children("copyrightNotice").map(Element::text).forEach(notices::add);
              if (info.at("copyrightNotice").isEmpty()) {
                String holder = names(info.children("copyrightHolder"));
                notices.add(holder.isEmpty() ? "" : "© " + holder);
              }
              info.children("usageTerms").map(Element::text).forEach(notices::add);
            });
    return notices;
  }
}
