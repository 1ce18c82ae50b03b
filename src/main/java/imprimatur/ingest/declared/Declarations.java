package imprimatur.ingest.declared;

import imprimatur.model.document.Metadata;
import imprimatur.model.document.Position;
import imprimatur.model.document.RightsEvidence;
import imprimatur.notation.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keys with their values, as a front matter or a sidecar file holds them. Immutable and
 * thread-safe.
 *
 * <p>Keys are in lower case; members of members are named {@code author.name}; each element of a
 * list is an entry of its own.
 */
public final class Declarations {
  /** Keys that speak of rights, or of where a text comes from and by whom. */
  private static final Set<String> TELLING =
      Set.of(
          "agency",
          "attribution",
          "author",
          "authors",
          "byline",
          "canonical",
          "canonical_url",
          "canonicalurl",
          "contact",
          "copyright",
          "copyrightholder",
          "copyright_holder",
          "credit",
          "credits",
          "date",
          "embargo",
          "holder",
          "lang",
          "language",
          "licence",
          "license",
          "license_url",
          "notice",
          "original",
          "original_url",
          "permission",
          "permissions",
          "provider",
          "published",
          "publisher",
          "rights",
          "rightsholder",
          "rights_holder",
          "source",
          "source_url",
          "sourceurl",
          "stance",
          "status",
          "terms",
          "url",
          "usage");

  /** One value of a key. */
  private record Entry(String key, String value, Position where) {}

  private final List<Entry> entries;

  private Declarations(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Without any entries. */
  public static Declarations none() {
    return new Declarations(List.of());
  }

  /**
   * Lines that begin with a word and {@code sign}; all others are passed over.
   *
   * @param lineOffset lines of the file in front of the first one
   */
  public static Declarations ofLines(String text, String sign, int lineOffset) {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int at = line.indexOf(sign);
      String key = at < 0 ? "" : line.substring(0, at).strip().toLowerCase(Locale.ROOT);
      String value = at < 0 ? "" : unquoted(line.substring(at + 1).strip());
      if (key.matches("[a-z_-]{1,40}") && !value.isBlank()) {
        Position where = new Position(Position.Unit.LINE, i + 1 + lineOffset, 1);
        entries.add(new Entry(key.replace('-', '_'), value, where));
      }
    }
    return new Declarations(entries);
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1).strip() : value;
  }

  /**
   * All members of an object.
   *
   * @param lineOffset lines of the file in front of the node's first line
   */
  public static Declarations of(Node object, int lineOffset) {
    List<Entry> entries = new ArrayList<>();
    collect(object, "", lineOffset, entries);
    return new Declarations(entries);
  }

  private static void collect(Node node, String key, int lineOffset, List<Entry> entries) {
    if (node.isObject()) {
      for (Map.Entry<String, Node> member : node.asObject().entrySet()) {
        String name = member.getKey().strip().toLowerCase(Locale.ROOT).replace('-', '_');
        collect(member.getValue(), key.isEmpty() ? name : key + "." + name, lineOffset, entries);
      }
    } else if (node.isList()) {
      node.asList().forEach(element -> collect(element, key, lineOffset, entries));
    } else if (!node.isNull() && !node.asText().isBlank()) {
      Position where =
          new Position(Position.Unit.LINE, node.line() + lineOffset, Math.max(1, node.column()));
      entries.add(new Entry(key, node.asText().strip(), where));
    }
  }

  /** The entries that tell of rights or of origin, as evidence of the given kind. */
  public List<RightsEvidence> evidence(RightsEvidence.Source source) {
    return entries.stream()
        .filter(entry -> TELLING.contains(entry.key().replaceFirst("\\..*$", "")))
        .map(entry -> new RightsEvidence(source, entry.key(), entry.value(), entry.where()))
        .toList();
  }

  /** Keys of texts that stand above an article, or for it in a list. */
  private static final Set<String> PROSE =
      Set.of(
          "abstract",
          "blurb",
          "deck",
          "dek",
          "description",
          "excerpt",
          "intro",
          "introduction",
          "lead",
          "lede",
          "og_description",
          "seo_description",
          "standfirst",
          "subtitle",
          "summary",
          "synopsis",
          "teaser",
          "tldr");

  private static final int LEAST_WORDS = 25;

  /** The values that are texts to be read: under a key for such, or of a paragraph's length. */
  public List<Prose> prose() {
    return entries.stream()
        .filter(entry -> !TELLING.contains(entry.key().replaceFirst("\\..*$", "")))
        .filter(entry -> PROSE.contains(lastName(entry.key())) || isLong(entry.value()))
        .map(entry -> new Prose(entry.value(), entry.where()))
        .toList();
  }

  /**
   * A text among the keys.
   *
   * @param where no later than its first character
   */
  public record Prose(String text, Position where) {}

  private static String lastName(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static boolean isLong(String value) {
    return value.split("\\s+", LEAST_WORDS + 1).length >= LEAST_WORDS;
  }

  /** {@code metadata}, with what the entries say in place of what it says. */
  public Metadata over(Metadata metadata) {
    List<String> authors =
        all("author", "author.name", "authors", "authors.name", "byline").toList();
    return Metadata.builder()
        .title(first("title").or(metadata::title).orElse(""))
        .authors(authors.isEmpty() ? metadata.authors() : authors)
        .published(
            first("published", "date", "pubdate", "publishdate", "date_published", "date.published")
                .flatMap(DeclaredDate::parse)
                .or(metadata::published)
                .orElse(null))
        .language(first("lang", "language", "locale").or(metadata::language).orElse(""))
        .publisher(first("publisher", "publisher.name").or(metadata::publisher).orElse(""))
        .agency(first("agency", "agency.name").or(metadata::agency).orElse(""))
        .canonical(
            first("canonical", "canonical_url", "canonicalurl", "url")
                .filter(address -> address.matches("(?i)https?://.*"))
                .or(metadata::canonical)
                .orElse(""))
        .build();
  }

  private Optional<String> first(String... keys) {
    return all(keys).findFirst();
  }

  /** The values of the keys, in the order of the keys. */
  private Stream<String> all(String... keys) {
    return Stream.of(keys)
        .flatMap(key -> entries.stream().filter(e -> e.key().equals(key)).map(Entry::value));
  }
}
