package imprimatur.odrl.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements, in the order in which they were read. Immutable and thread-safe. */
public final class Graph {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String TYPE = RDF + "type";
  static final String FIRST = RDF + "first";
  static final String REST = RDF + "rest";
  static final String NIL = RDF + "nil";

  private final Map<RdfTerm, Map<String, List<RdfTerm>>> nodes;

  private Graph(Map<RdfTerm, Map<String, List<RdfTerm>>> nodes) {
    this.nodes = nodes;
  }

  /** Everything that is said of something, by property; empty if nothing is. */
  public Map<String, List<RdfTerm>> about(RdfTerm subject) {
    return Collections.unmodifiableMap(nodes.getOrDefault(subject, Map.of()));
  }

  /** The values of a property; a list counts as its elements. */
  public List<RdfTerm> values(RdfTerm subject, String property) {
    List<RdfTerm> values = new ArrayList<>();
    for (RdfTerm value : about(subject).getOrDefault(property, List.of())) {
      if (isList(value)) {
        values.addAll(elements(value));
      } else {
        values.add(value);
      }
    }
    return values;
  }

  private boolean isList(RdfTerm value) {
    return value.text().equals(NIL) || about(value).containsKey(FIRST);
  }

  private List<RdfTerm> elements(RdfTerm list) {
    List<RdfTerm> elements = new ArrayList<>();
    Set<RdfTerm> seen = new HashSet<>();
    RdfTerm rest = list;
    while (seen.add(rest) && about(rest).containsKey(FIRST)) {
      elements.addAll(about(rest).get(FIRST));
      rest = about(rest).getOrDefault(REST, List.of(RdfTerm.iri(NIL))).get(0);
    }
    return elements;
  }

  /** Everything of which something is said. */
  public Set<RdfTerm> subjects() {
    return Collections.unmodifiableSet(nodes.keySet());
  }

  /** Everything of a type. */
  public List<RdfTerm> ofType(String type) {
    return subjects().stream()
        .filter(s -> about(s).getOrDefault(TYPE, List.of()).contains(RdfTerm.iri(type)))
        .toList();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects statements. Not thread-safe. */
  public static final class Builder {
    private final Map<RdfTerm, Map<String, List<RdfTerm>>> nodes = new LinkedHashMap<>();

    private Builder() {}

    /** Adds a statement; one that is there already is not added again. */
    public Builder add(RdfTerm subject, String property, RdfTerm value) {
      List<RdfTerm> values =
          nodes
              .computeIfAbsent(subject, s -> new LinkedHashMap<>())
              .computeIfAbsent(property, p -> new ArrayList<>());
      // many values of one property would make the look-up quadratic
      if (values.size() > 1000 || !values.contains(value)) {
        values.add(value);
      }
      return this;
    }

    /** Whether something was said of a subject. */
    boolean knows(RdfTerm subject) {
      return nodes.containsKey(subject);
    }

    public Graph build() {
      return new Graph(nodes);
    }
  }
}
