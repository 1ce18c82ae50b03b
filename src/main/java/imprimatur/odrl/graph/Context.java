package imprimatur.odrl.graph;

import imprimatur.notation.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the short names of a JSON-LD file stand for: that of ODRL is built in, others must be
 * written into the file. Immutable.
 *
 * @param terms short names and prefixes, and their IRIs
 * @param vocabulary put in front of a name that is not among them; empty if none is
 * @param base addresses are relative to it; empty if they must be whole
 */
record Context(Map<String, String> terms, Optional<String> vocabulary, Optional<String> base) {
  private static final String ODRL = "http://www.w3.org/ns/odrl/2/";
  private static final Set<String> KNOWN =
      Set.of(
          "http://www.w3.org/ns/odrl.jsonld",
          "https://www.w3.org/ns/odrl.jsonld",
          "http://www.w3.org/ns/odrl/2/odrl.jsonld");
  private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S*");

  /** The prefixes of ODRL's own context. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "odrl", ODRL,
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "xsd", "http://www.w3.org/2001/XMLSchema#",
          "vcard", "http://www.w3.org/2006/vcard/ns#",
          "foaf", "http://xmlns.com/foaf/0.1/",
          "schema", "http://schema.org/",
          "cc", "http://creativecommons.org/ns#",
          "dct", "http://purl.org/dc/terms/");

  static final Context NONE = new Context(Map.of(), Optional.empty(), Optional.empty());

  /** This one with what {@code node}, the value of {@code @context}, adds to it. */
  Context with(Node node) {
    Context context = this;
    for (Node part : node.asList()) {
      context = part.isText() ? context.named(part) : context.written(part);
    }
    return context;
  }

  private Context named(Node name) {
    if (!KNOWN.contains(name.asText())) {
      throw name.error(
          "the context '"
              + name.asText()
              + "' is not known, and contexts are never fetched; write its terms into the file");
    }
    Map<String, String> all = new HashMap<>(terms);
    all.putAll(PREFIXES);
    return new Context(all, Optional.of(ODRL), base);
  }

  private Context written(Node object) {
    Map<String, String> all = new HashMap<>(terms);
    Optional<String> newVocabulary = vocabulary;
    Optional<String> newBase = base;
    for (Map.Entry<String, Node> term : object.asObject().entrySet()) {
      switch (term.getKey()) {
        case "@vocab" -> newVocabulary = Optional.of(term.getValue().asText());
        case "@base" -> newBase = Optional.of(term.getValue().asText());
        case "@version", "@language" -> {}
        default -> all.put(term.getKey(), meaning(term.getValue()));
      }
    }
    return new Context(all, newVocabulary, newBase);
  }

  private String meaning(Node value) {
    Node id = value.isObject() ? value.require("@id") : value;
    String iri = prefixed(id.asText()).orElse(id.asText());
    if (!WHOLE.matcher(iri).matches()) {
      throw id.error("'" + iri + "' is no whole address");
    }
    return iri;
  }

  /** The IRI of a name that stands for a property, type, action or operand. */
  String word(Node place, String name) {
    return Optional.ofNullable(terms.get(name))
        .or(() -> prefixed(name))
        .or(() -> vocabulary.map(v -> v + name).filter(v -> !name.contains(":")))
        .filter(iri -> WHOLE.matcher(iri).matches())
        .orElseThrow(
            () -> place.error("'" + name + "' means nothing here: the @context does not know it"));
  }

  /** The IRI of a name that stands for a thing. */
  String address(Node place, String name) {
    String iri = prefixed(name).orElseGet(() -> base.map(b -> b + name).orElse(name));
    if (!WHOLE.matcher(iri).matches()) {
      throw place.error("'" + name + "' is no whole address");
    }
    return iri;
  }

  private Optional<String> prefixed(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String namespace = terms.get(name.substring(0, colon));
    boolean whole = namespace == null || name.startsWith("//", colon + 1);
    return Optional.of(whole ? name : namespace + name.substring(colon + 1));
  }
}
