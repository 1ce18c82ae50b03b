package imprimatur.odrl.policy;

import imprimatur.odrl.graph.Graph;
import imprimatur.odrl.graph.RdfTerm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the policies of a graph.
 *
 * <p>What a policy says for all its rules is put into each of them (ODRL's compact form), and so
 * are the rules of the policies it inherits from, which must be in the same graph. Whatever is
 * malformed, contains itself or unfolds without end is an error. Not thread-safe.
 */
public final class PolicyReader {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          Graph.TYPE,
          Odrl.ACTION,
          Odrl.ASSIGNEE,
          Odrl.ASSIGNER,
          Odrl.CONFLICT,
          Odrl.INHERIT_FROM,
          Odrl.OBLIGATION,
          Odrl.PERMISSION,
          Odrl.PROFILE,
          Odrl.PROHIBITION,
          Odrl.TARGET,
          Odrl.UID);
  private static final Set<String> RULES =
      Set.of(Odrl.PERMISSION, Odrl.PROHIBITION, Odrl.OBLIGATION);
  private static final int MAX_ANCESTORS = 32;

  private final Graph graph;
  private final Nodes nodes;
  private final RuleReader rules;

  private PolicyReader(Graph graph) {
    this.graph = graph;
    this.nodes = new Nodes(graph);
    this.rules = new RuleReader(nodes);
  }

  /**
   * The policies of a graph, in its order.
   *
   * @throws PolicyException if one of them cannot be understood
   */
  public static List<Policy> read(Graph graph) {
    PolicyReader reader = new PolicyReader(graph);
    List<Policy> policies = new ArrayList<>();
    for (RdfTerm subject : graph.subjects()) {
      Optional<Policy.Kind> kind = reader.kind(subject);
      if (kind.isPresent()) {
        policies.add(reader.policy(subject, kind.get()));
      }
    }
    return policies;
  }

  /** A node without a type that has rules is a Set. */
  private Optional<Policy.Kind> kind(RdfTerm subject) {
    Set<Policy.Kind> kinds = new TreeSet<>();
    for (RdfTerm type : graph.values(subject, Graph.TYPE)) {
      for (Policy.Kind kind : Policy.Kind.values()) {
        if (type.text().equals(Odrl.iri(kind.word()))) {
          kinds.add(kind);
        }
      }
    }
    if (kinds.size() > 1) {
      throw nodes.error(subject, "is a policy of more than one kind");
    }
    boolean plain =
        graph.values(subject, Graph.TYPE).contains(RdfTerm.iri(Odrl.iri("Policy")))
            || graph.about(subject).keySet().stream().anyMatch(RULES::contains);
    return kinds.isEmpty() && plain ? Optional.of(Policy.Kind.SET) : kinds.stream().findFirst();
  }

  private Policy policy(RdfTerm subject, Policy.Kind kind) {
    List<Rule> all = new ArrayList<>();
    Set<String> profiles = new LinkedHashSet<>();
    for (RdfTerm each : lineage(subject)) {
      all.addAll(rules.of(each));
      graph.values(each, Odrl.PROFILE).forEach(p -> profiles.add(p.text()));
    }
    if (all.isEmpty()) {
      throw nodes.error(subject, "has no rule");
    }
    return new Policy(
        id(subject),
        kind,
        conflict(subject),
        profiles,
        all,
        nodes.notes(subject),
        nodes.beyond(subject, UNDERSTOOD));
  }

  private String id(RdfTerm subject) {
    return nodes.single(subject, Odrl.UID).orElse(subject).text();
  }

  private Policy.Conflict conflict(RdfTerm subject) {
    Optional<RdfTerm> written = nodes.single(subject, Odrl.CONFLICT);
    if (written.isEmpty()) {
      return Policy.Conflict.INVALID;
    }
    return switch (Odrl.word(written.get().text())) {
      case "perm" -> Policy.Conflict.PERM;
      case "prohibit" -> Policy.Conflict.PROHIBIT;
      case "invalid" -> Policy.Conflict.INVALID;
      default ->
          throw nodes.error(subject, "has an unknown conflict strategy " + written.get().text());
    };
  }

  /** The policy and all that it inherits from, itself first. */
  private Set<RdfTerm> lineage(RdfTerm subject) {
    Set<RdfTerm> lineage = new LinkedHashSet<>();
    inherit(subject, lineage, new LinkedHashSet<>());
    return lineage;
  }

  private void inherit(RdfTerm subject, Set<RdfTerm> lineage, Set<RdfTerm> path) {
    if (!path.add(subject)) {
      throw nodes.error(subject, "inherits from itself");
    }
    if (path.size() > MAX_ANCESTORS) {
      throw nodes.error(subject, "stands at the end of too long a line of ancestors");
    }
    if (lineage.add(subject)) {
      for (RdfTerm parent : graph.values(subject, Odrl.INHERIT_FROM)) {
        if (graph.about(parent).isEmpty()) {
          throw nodes.error(
              subject, "inherits from " + parent.text() + ", which is not here and never fetched");
        }
        inherit(parent, lineage, path);
      }
    }
    path.remove(subject);
  }
}
