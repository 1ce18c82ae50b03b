package imprimatur.ingest.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses in a sitemap file, each with the time of its last change if it is stated; the
 * articles themselves are to be fetched. Thread-safe.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the protocol</a>
 */
final class Sitemap {
  private Sitemap() {}

  static List<Entry> read(byte[] xml) throws IOException {
    Element root = Element.parse(xml);
    List<Entry> entries = new ArrayList<>();
    root.children("sitemap")
        .map(map -> map.textAt("loc"))
        .forEach(
            map ->
                entries.add(Entry.broken("the sitemap " + map + " is to be imported by itself")));
    root.children("url").forEach(url -> entries.add(entry(url)));
    return entries;
  }

  private static Entry entry(Element url) {
    return new Entry.Builder()
        .put("url", url.textAt("loc"))
        .put("changed", url.textAt("lastmod"))
        .build();
  }
}
