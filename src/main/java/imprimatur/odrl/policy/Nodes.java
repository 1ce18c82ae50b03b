package imprimatur.odrl.policy;

import imprimatur.odrl.graph.Graph;
import imprimatur.odrl.graph.RdfTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads single properties of the nodes of a graph, and counts: a small file in which nodes share
 * parts can unfold into more than any machine holds. Not thread-safe.
 */
final class Nodes {
  private static final int MAX_READ = 20_000;
  private static final int MAX_DEPTH = 100;

  private final Graph graph;
  private final Set<RdfTerm> path = new java.util.LinkedHashSet<>();
  private int read;

  Nodes(Graph graph) {
    this.graph = graph;
  }

  List<RdfTerm> values(RdfTerm node, String property) {
    return graph.values(node, property);
  }

  /** The only value of a property, if there is one. */
  Optional<RdfTerm> single(RdfTerm node, String property) {
    List<RdfTerm> values = graph.values(node, property);
    if (values.size() > 1) {
      throw error(node, "has more than one " + Odrl.word(property));
    }
    return values.stream().findFirst();
  }

  /** The only value of a property that must be there. */
  RdfTerm required(RdfTerm node, String property) {
    return single(node, property).orElseThrow(() -> error(node, "has no " + Odrl.word(property)));
  }

  /** What {@code reader} makes of a node that may have parts of its own kind. */
  <T> T part(RdfTerm node, Function<RdfTerm, T> reader) {
    if (node instanceof RdfTerm.Literal) {
      throw new PolicyException("'" + node.text() + "' stands where a description belongs");
    }
    if (!path.add(node)) {
      throw error(node, "contains itself");
    }
    if (path.size() > MAX_DEPTH || ++read > MAX_READ) {
      throw error(node, "is part of a policy that is too large or too deep");
    }
    T result = reader.apply(node);
    path.remove(node);
    return result;
  }

  /** What {@code reader} makes of each value of a property. */
  <T> List<T> parts(RdfTerm node, String property, Function<RdfTerm, T> reader) {
    return values(node, property).stream().map(value -> part(value, reader)).toList();
  }

  Set<String> types(RdfTerm node) {
    Set<String> types = new TreeSet<>();
    values(node, Graph.TYPE).forEach(t -> types.add(t.text()));
    return types;
  }

  /** What is said in other vocabularies. */
  Notes notes(RdfTerm node) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (String property : graph.about(node).keySet()) {
      if (!property.startsWith(Odrl.NS) && !property.equals(Graph.TYPE)) {
        texts.put(property, values(node, property).stream().map(RdfTerm::text).toList());
      }
    }
    return new Notes(texts);
  }

  /** ODRL's properties of a node that are not among those understood. */
  Set<String> beyond(RdfTerm node, Set<String> understood) {
    Set<String> beyond = new TreeSet<>();
    for (String property : graph.about(node).keySet()) {
      if (property.startsWith(Odrl.NS) && !understood.contains(property)) {
        beyond.add(Odrl.word(property));
      }
    }
    return beyond;
  }

  PolicyException error(RdfTerm node, String what) {
    String name = node instanceof RdfTerm.Blank ? "a nameless part" : node.text();
    return new PolicyException(name + " " + what);
  }
}
