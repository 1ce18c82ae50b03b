package imprimatur.ingest.stated;

import imprimatur.model.document.Position;
import imprimatur.model.document.RightsEvidence;
import imprimatur.notation.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a page's JSON-LD says of its article; what it says of other things is left aside. */
final class ArticleData {
  private static final int MOST_VALUES = 50;

  /** Properties whose value is an address; of persons and houses the name says more. */
  private static final Set<String> ADDRESSED =
      Set.of("license", "usageinfo", "acquirelicensepage", "isbasedon", "sdlicense");

  private final JsonLd data;
  private final List<RightsEvidence> statements = new ArrayList<>();

  private ArticleData(JsonLd data) {
    this.data = data;
  }

  /**
   * The article's properties: {@code headline}, {@code author.name}, {@code license} …
   *
   * @param own addresses and headlines that name this very page, as {@link #plain} writes them
   */
  static List<RightsEvidence> read(JsonLd data, Set<String> own) {
    ArticleData read = new ArticleData(data);
    read.article(own).ifPresent(read::properties);
    return read.statements;
  }

  static boolean isArticle(String type) {
    return type.endsWith("Article")
        || type.endsWith("BlogPosting")
        || Set.of("Report", "Review", "CreativeWork", "OpinionNewsArticle").contains(type);
  }

  /** Pages list teasers of other articles too: the one that names this page is meant. */
  private Optional<JsonLd.Item> article(Set<String> own) {
    List<JsonLd.Item> articles = data.ofType(ArticleData::isArticle);
    if (articles.isEmpty()) {
      articles = data.ofType(type -> type.endsWith("WebPage"));
    }
    return articles.stream().max(Comparator.comparingInt(item -> fit(item.node(), own)));
  }

  private static int fit(Node node, Set<String> own) {
    int fit = 0;
    for (String name : List.of("url", "@id", "mainEntityOfPage", "headline", "name")) {
      fit += node.get(name).filter(n -> names(n, own)).isPresent() ? 4 : 0;
    }
    for (String name : List.of("headline", "articleBody", "datePublished", "author")) {
      fit += node.get(name).isPresent() ? 1 : 0;
    }
    return fit;
  }

  private static boolean names(Node node, Set<String> own) {
    Optional<Node> text = node.isObject() ? node.get("@id") : Optional.of(node);
    return text.filter(Node::isText).filter(n -> own.contains(plain(n.asText()))).isPresent();
  }

  /** An address or a headline in the form in which two of them are compared. */
  static String plain(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    int fragment = plain.startsWith("http") ? plain.indexOf('#') : -1;
    plain = fragment > 0 ? plain.substring(0, fragment) : plain;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private void properties(JsonLd.Item item) {
    item.node()
        .asObject()
        .forEach(
            (name, value) -> {
              if (!name.startsWith("@")) {
                value.asList().stream()
                    .limit(MOST_VALUES)
                    .forEach(v -> property(name.toLowerCase(Locale.ROOT), v, item.where()));
              }
            });
  }

  private void property(String name, Node value, Position where) {
    Node resolved = data.resolve(value);
    if (!resolved.isObject()) {
      if (!resolved.isNull() && !resolved.isList()) {
        state(name, resolved.asText(), where);
      }
      return;
    }
    Optional<Node> called =
        resolved.get("name").flatMap(n -> n.asList().stream().findFirst()).filter(Node::isText);
    called.ifPresent(n -> state(name + ".name", n.asText(), where));
    if (called.isPresent() && !ADDRESSED.contains(name)) {
      return;
    }
    for (String member : List.of("url", "@id", "@value")) {
      Optional<Node> address = resolved.get(member).filter(Node::isText);
      if (address.isPresent()) {
        state(name, address.get().asText(), where);
        return;
      }
    }
  }

  private void state(String name, String value, Position where) {
    if (!value.isBlank()) {
      statements.add(
          new RightsEvidence(RightsEvidence.Source.STRUCTURED_DATA, name, value.strip(), where));
    }
  }
}
