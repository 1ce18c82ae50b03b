package imprimatur.ingest.archive;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The articles in an RSS (0.9 to 2.0) or Atom file, as far as it holds their text; with the rights
 * that the feed or the item states. Thread-safe.
 */
final class FeedFile {
  /** RFC 822 as RSS uses it; the day where the article was published is the day. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private static final Pattern DATE = Pattern.compile("(\\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\\d{4})");

  private FeedFile() {}

  static List<Entry> read(byte[] xml) throws IOException {
    Element root = Element.parse(xml);
    List<Entry> entries = new ArrayList<>();
    if (root.name().equals("feed")) {
      root.children("entry").forEach(entry -> entries.add(atom(root, entry)));
    } else {
      Element channel = root.at("channel").orElse(root);
      Stream.of(channel, root)
          .distinct()
          .flatMap(e -> e.children("item"))
          .forEach(item -> entries.add(rss(channel, item)));
    }
    return entries;
  }

  private static Entry rss(Element channel, Element item) {
    Entry.Builder entry = new Entry.Builder();
    entry.put("url", item.textAt("link")).put("id", item.textAt("guid"));
    entry.put("url", permalink(item)).put("id", item.attribute("about"));
    entry.put("html", item.textAt("encoded")).put("html", item.textAt("description"));
    entry.put("title", item.textAt("title"));
    entry.put("published", rssDate(item.textAt("pubDate"))).put("published", item.textAt("date"));
    entry.put("author", texts(item, "creator")).put("author", item.textAt("author"));
    entry.put("publisher", item.textAt("publisher")).put("publisher", channel.textAt("publisher"));
    entry.put("publisher", channel.textAt("title"));
    entry.put("language", item.textAt("language")).put("language", channel.textAt("language"));
    rights(entry, channel, item);
    return finished(entry);
  }

  private static String permalink(Element item) {
    Optional<Element> guid = item.at("guid");
    boolean link = guid.filter(g -> !g.attribute("isPermaLink").equals("false")).isPresent();
    return link && guid.get().text().startsWith("http") ? guid.get().text() : "";
  }

  private static void rights(Entry.Builder entry, Element feed, Element item) {
    List<String> notices = new ArrayList<>();
    for (String name : List.of("rights", "copyright", "license")) {
      List<String> own = texts(item, name);
      notices.addAll(own.isEmpty() ? texts(feed, name) : own);
    }
    entry.put("rights", notices);
  }

  private static List<String> texts(Element element, String name) {
    return element.children(name).map(Element::text).filter(t -> !t.isEmpty()).toList();
  }

  private static Entry atom(Element feed, Element item) {
    Entry.Builder entry = new Entry.Builder();
    entry.put("id", item.textAt("id")).put("url", link(item));
    item.at("content").ifPresent(content -> body(entry, content));
    item.at("summary").ifPresent(summary -> body(entry, summary));
    entry.put("title", item.textAt("title"));
    entry.put("published", item.textAt("published")).put("published", item.textAt("updated"));
    entry.put("author", item.children("author").map(a -> a.textAt("name")).toList());
    entry.put("author", feed.children("author").map(a -> a.textAt("name")).toList());
    entry.put("publisher", item.textAt("source", "title")).put("publisher", feed.textAt("title"));
    entry.put("language", item.attribute("lang")).put("language", feed.attribute("lang"));
    rights(entry, feed, item);
    return finished(entry);
  }

  /** The article's own address, not that of the feed or of an enclosure. */
  private static String link(Element item) {
    return item.children("link")
        .filter(link -> List.of("", "alternate").contains(link.attribute("rel")))
        .map(link -> link.attribute("href"))
        .findFirst()
        .orElse("");
  }

  private static void body(Entry.Builder entry, Element content) {
    if (entry.has("html") || entry.has("text") || !content.attribute("src").isEmpty()) {
      return;
    }
    switch (content.attribute("type")) {
      case "xhtml", "application/xhtml+xml" -> entry.put("html", content.markup());
      case "html", "text/html" -> entry.put("html", content.text());
      default -> entry.put("text", content.text());
    }
  }

  private static String rssDate(String date) {
    Matcher day = DATE.matcher(date.replaceAll("\\s+", " "));
    try {
      String found = day.find() ? String.join(" ", day.group(1), day.group(2), day.group(3)) : date;
      return LocalDate.parse(found, DAY).toString();
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static Entry finished(Entry.Builder entry) {
    return entry.has("html") || entry.has("text")
        ? entry.build()
        : Entry.broken("the feed does not hold the text of this article, only its address");
  }
}
