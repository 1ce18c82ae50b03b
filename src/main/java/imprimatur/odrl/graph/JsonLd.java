package imprimatur.odrl.graph;

import imprimatur.notation.Node;
import imprimatur.notation.Notation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the JSON-LD that policies are written in: objects with {@code @id} or ODRL's {@code uid},
 * {@code @type}, {@code @value}, {@code @list}, {@code @graph} and a context that is ODRL's own or
 * written into the file. Keywords beyond these are errors, so that nothing is skipped unseen. Not
 * thread-safe; each text is read by a reader of its own.
 */
final class JsonLd {
  /** Properties whose plain texts are words of the vocabulary. */
  private static final Set<String> WORDS =
      Set.of("action", "conflict", "dataType", "includedIn", "leftOperand", "operator", "unit");

  /** Properties whose plain texts are values. */
  private static final Set<String> VALUES = Set.of("rightOperand", "status");

  private static final String ODRL = "http://www.w3.org/ns/odrl/2/";

  private final Graph.Builder graph = Graph.builder();
  private int blanks;

  private JsonLd() {}

  /** See {@link GraphText#read}. */
  static Graph read(String file, String text) {
    JsonLd reader = new JsonLd();
    Notation.json(file, text).asList().forEach(n -> reader.object(n, Context.NONE));
    return reader.graph.build();
  }

  private RdfTerm object(Node node, Context outer) {
    Context context = node.get("@context").map(outer::with).orElse(outer);
    Map<String, Node> members = node.asObject();
    RdfTerm subject = subject(node, context);
    if (members.size() > 1 && graph.knows(subject)) {
      throw node.error("'" + subject.text() + "' is described twice");
    }
    members.forEach((key, value) -> member(subject, key, value, context));
    return subject;
  }

  private RdfTerm subject(Node node, Context context) {
    Optional<Node> id = node.get("@id").or(() -> node.get("uid")).or(() -> node.get("id"));
    if (id.isPresent() && id.get().asText().startsWith("_:")) {
      return new RdfTerm.Blank(id.get().asText().substring(2));
    }
    return id.<RdfTerm>map(n -> RdfTerm.iri(context.address(n, n.asText())))
        .orElseGet(() -> new RdfTerm.Blank("node" + ++blanks));
  }

  private void member(RdfTerm subject, String key, Node value, Context context) {
    switch (key) {
      case "@context", "@id", "id", "uid" -> {}
      case "@type", "type" -> types(subject, value, context);
      case "@graph" -> value.asList().forEach(n -> object(n, context));
      default -> {
        if (key.startsWith("@")) {
          throw value.error("the keyword '" + key + "' is not understood here");
        }
        property(subject, context.word(value, key), value, context);
      }
    }
  }

  private void types(RdfTerm subject, Node value, Context context) {
    for (Node type : value.asList()) {
      graph.add(subject, Graph.TYPE, RdfTerm.iri(context.word(type, type.asText())));
    }
  }

  private void property(RdfTerm subject, String property, Node value, Context context) {
    for (Node each : value.asList()) {
      if (each.get("@list").or(() -> each.get("@set")).isPresent()) {
        property(
            subject, property, each.get("@list").orElseGet(() -> each.require("@set")), context);
      } else if (!each.isNull()) {
        graph.add(subject, property, term(property, each, context));
      }
    }
  }

  private RdfTerm term(String property, Node value, Context context) {
    if (value.isObject()) {
      return value.get("@value").isPresent() ? literal(value, context) : object(value, context);
    }
    if (value.isList()) {
      throw value.error("a list in a list is not understood here");
    }
    String name = property.startsWith(ODRL) ? property.substring(ODRL.length()) : "";
    if (!value.isText()) {
      return new RdfTerm.Literal(value.asText(), type(value.asText()));
    }
    if (WORDS.contains(name)) {
      return RdfTerm.iri(context.word(value, value.asText()));
    }
    boolean address = !name.isEmpty() && !VALUES.contains(name);
    return address
        ? RdfTerm.iri(context.address(value, value.asText()))
        : RdfTerm.Literal.of(value.asText());
  }

  private static RdfTerm literal(Node object, Context context) {
    for (String key : object.asObject().keySet()) {
      if (!List.of("@value", "@type", "@language").contains(key)) {
        throw object.error("a value has no member '" + key + "'");
      }
    }
    String text = object.require("@value").asText();
    String type =
        object.get("@type").map(t -> context.word(t, t.asText())).orElseGet(() -> type(object));
    return new RdfTerm.Literal(text, type);
  }

  private static String type(Node object) {
    Node value = object.require("@value");
    return value.isText() ? Xsd.STRING : type(value.asText());
  }

  /** The type of a bare number or truth value. */
  private static String type(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Xsd.BOOLEAN;
    }
    return text.matches("-?\\d+") ? Xsd.INTEGER : Xsd.DECIMAL;
  }
}
