package imprimatur.odrl.evaluate;

import imprimatur.odrl.graph.RdfTerm;
import imprimatur.odrl.policy.Constraint;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.policy.PolicyException;
import imprimatur.odrl.policy.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody wants to do something with something.
 *
 * @param id IRI of the request
 * @param party who; nobody in particular if absent
 * @param action what
 * @param target with what
 * @param values what the request says of itself, by left operand: its purpose, channel …
 */
public record Request(
    String id,
    Optional<String> party,
    Optional<String> action,
    Optional<String> target,
    Map<String, List<RdfTerm>> values) {
  public Request {
    values = Map.copyOf(values);
  }

  /** A request for one action on one target. */
  public static Request of(String party, String action, String target) {
    return new Request(
        "urn:request", Optional.of(party), Optional.of(action), Optional.of(target), Map.of());
  }

  /**
   * The requests that an ODRL Request makes: one for each of its permissions. A constraint that
   * something equals a value says that it does.
   *
   * @throws PolicyException if a permission asks for several things at once
   */
  public static List<Request> of(Policy policy) {
    List<Request> requests = new ArrayList<>();
    policy.rules(Rule.Kind.PERMISSION).forEach(rule -> requests.add(of(rule)));
    return requests;
  }

  private static Request of(Rule rule) {
    if (rule.assignees().size() > 1 || rule.actions().size() > 1 || rule.targets().size() > 1) {
      throw new PolicyException("request " + rule.id() + " asks for several things at once");
    }
    Map<String, List<RdfTerm>> values = new HashMap<>();
    for (Constraint constraint : rule.constraints()) {
      if (constraint instanceof Constraint.Limit limit
          && limit.operator() == Constraint.Operator.EQ) {
        values.put(limit.left(), limit.right());
      }
    }
    return new Request(
        rule.id(),
        rule.assignees().stream().findFirst().map(p -> p.id()),
        rule.actions().stream().findFirst().map(a -> a.iri()),
        rule.targets().stream().findFirst().map(t -> t.id()),
        values);
  }
}
