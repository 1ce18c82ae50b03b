package imprimatur.odrl.policy;

import imprimatur.odrl.graph.RdfTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the rules of a policy and their duties. */
final class RuleReader {
  private static final String VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value";
  private static final Set<String> RULE =
      Set.of(
          Odrl.UID,
          Odrl.ACTION,
          Odrl.TARGET,
          Odrl.ASSIGNER,
          Odrl.ASSIGNEE,
          Odrl.CONSTRAINT,
          Odrl.DUTY,
          Odrl.REMEDY,
          Odrl.CONSEQUENCE);
  private static final Set<String> RESOURCE =
      Set.of(Odrl.UID, Odrl.SOURCE, Odrl.REFINEMENT, Odrl.PART_OF);
  private static final Set<String> DUTY =
      Set.of(
          Odrl.UID,
          Odrl.ACTION,
          Odrl.TARGET,
          Odrl.ASSIGNER,
          Odrl.ASSIGNEE,
          Odrl.CONSTRAINT,
          Odrl.CONSEQUENCE);

  private final Nodes nodes;
  private final ConstraintReader constraints;

  RuleReader(Nodes nodes) {
    this.nodes = nodes;
    this.constraints = new ConstraintReader(nodes);
  }

  /** The rules written into one policy, with what it says for all of them. */
  List<Rule> of(RdfTerm policy) {
    List<Rule> rules = new ArrayList<>();
    add(policy, Odrl.PERMISSION, Rule.Kind.PERMISSION, rules);
    add(policy, Odrl.PROHIBITION, Rule.Kind.PROHIBITION, rules);
    add(policy, Odrl.OBLIGATION, Rule.Kind.OBLIGATION, rules);
    return rules;
  }

  private void add(RdfTerm policy, String property, Rule.Kind kind, List<Rule> rules) {
    rules.addAll(nodes.parts(policy, property, node -> rule(policy, node, kind)));
  }

  private Rule rule(RdfTerm policy, RdfTerm node, Rule.Kind kind) {
    boolean obligation = kind == Rule.Kind.OBLIGATION;
    return new Rule(
        node.text(),
        kind,
        shared(policy, node, Odrl.ACTION, this::action),
        shared(policy, node, Odrl.TARGET, this::resource),
        shared(policy, node, Odrl.ASSIGNER, this::resource),
        shared(policy, node, Odrl.ASSIGNEE, this::resource),
        nodes.parts(node, Odrl.CONSTRAINT, constraints::read),
        nodes.parts(node, Odrl.DUTY, this::duty),
        nodes.parts(node, obligation ? Odrl.CONSEQUENCE : Odrl.REMEDY, this::duty),
        nodes.beyond(node, RULE));
  }

  /** What the rule says, then what its policy says for all. */
  private <T> List<T> shared(
      RdfTerm policy, RdfTerm rule, String property, Function<RdfTerm, T> reader) {
    List<T> all = new ArrayList<>(nodes.parts(rule, property, reader));
    all.addAll(nodes.parts(policy, property, reader));
    return all;
  }

  /** An action, or a node that has it as its value and refines it. */
  private ActionUse action(RdfTerm node) {
    RdfTerm value = nodes.single(node, VALUE).orElse(node);
    if (!(value instanceof RdfTerm.Iri)) {
      throw nodes.error(node, "names no action");
    }
    return new ActionUse(value.text(), nodes.parts(node, Odrl.REFINEMENT, constraints::read));
  }

  private Resource resource(RdfTerm node) {
    Set<String> types = nodes.types(node);
    boolean collection =
        types.contains(Odrl.iri("AssetCollection")) || types.contains(Odrl.iri("PartyCollection"));
    return new Resource(
        nodes.single(node, Odrl.UID).orElse(node).text(),
        collection,
        nodes.single(node, Odrl.SOURCE).map(RdfTerm::text),
        nodes.parts(node, Odrl.REFINEMENT, constraints::read),
        nodes.notes(node),
        nodes.beyond(node, RESOURCE));
  }

  private Duty duty(RdfTerm node) {
    Map<String, Resource> parties = new LinkedHashMap<>();
    Set<String> beyond = new TreeSet<>(nodes.beyond(node, DUTY));
    for (String word : Set.copyOf(beyond)) {
      if (word.endsWith("Party")) {
        beyond.remove(word);
        RdfTerm party = nodes.required(node, Odrl.iri(word));
        parties.put(word, nodes.part(party, this::resource));
      }
    }
    if (nodes.values(node, Odrl.ACTION).isEmpty()) {
      throw nodes.error(node, "is a duty without an action");
    }
    return new Duty(
        node.text(),
        nodes.parts(node, Odrl.ACTION, this::action),
        nodes.parts(node, Odrl.CONSTRAINT, constraints::read),
        parties,
        nodes.parts(node, Odrl.CONSEQUENCE, this::duty),
        beyond);
  }
}
