package imprimatur.odrl.evaluate;

import imprimatur.odrl.evaluate.RuleReport.Activation;
import imprimatur.odrl.evaluate.RuleReport.DutyReport;
import imprimatur.odrl.evaluate.RuleReport.Premise;
import imprimatur.odrl.policy.ActionUse;
import imprimatur.odrl.policy.Actions;
import imprimatur.odrl.policy.Duty;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.policy.Resource;
import imprimatur.odrl.policy.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what an ODRL 2.2 policy makes of a request.
 *
 * <p>A rule is active if the request meets its target, party and action, as far as it names them,
 * its constraints hold, and none of its duties is violated: a duty that is not fulfilled yet may
 * still be, so it leaves a permission active and open. Thread-safe.
 */
public final class Evaluator {
  private final Request request;
  private final World world;

  private Evaluator(Request request, World world) {
    this.request = request;
    this.world = world.with(request.values());
  }

  /** What {@code policy} makes of {@code request} in this state of the world. */
  public static PolicyReport evaluate(Policy policy, Request request, World world) {
    Evaluator evaluator = new Evaluator(request, world);
    List<RuleReport> rules = policy.rules().stream().map(evaluator::report).toList();
    PolicyReport.Answer answer = Conflicts.answer(policy.conflict(), rules);
    return new PolicyReport(policy, rules, answer, open(rules, answer));
  }

  private RuleReport report(Rule rule) {
    Constraints constraints = new Constraints(world, rule.kind() == Rule.Kind.PERMISSION);
    Map<Premise, Satisfaction> premises = premises(rule, constraints);
    List<ConstraintReport> limits = rule.constraints().stream().map(constraints::report).toList();
    List<DutyReport> duties = duties(rule);
    Stream<Satisfaction> all =
        Stream.concat(premises.values().stream(), limits.stream().map(ConstraintReport::state));
    return new RuleReport(
        rule,
        request.id(),
        premises,
        limits,
        duties,
        activation(all.reduce(Satisfaction.SATISFIED, Satisfaction::and), rule, duties));
  }

  private static Activation activation(Satisfaction met, Rule rule, List<DutyReport> duties) {
    boolean permission = rule.kind() == Rule.Kind.PERMISSION;
    if (permission && duties.stream().anyMatch(d -> d.state() == DutyState.VIOLATED)) {
      return Activation.INACTIVE;
    }
    return switch (met) {
      case SATISFIED -> Activation.ACTIVE;
      case UNSATISFIED -> Activation.INACTIVE;
      case UNKNOWN -> Activation.UNDETERMINED;
    };
  }

  private Map<Premise, Satisfaction> premises(Rule rule, Constraints constraints) {
    Map<Premise, Satisfaction> premises = new EnumMap<>(Premise.class);
    if (!rule.targets().isEmpty()) {
      premises.put(Premise.TARGET, among(request.target(), rule.targets(), constraints));
    }
    if (!rule.assignees().isEmpty()) {
      premises.put(Premise.PARTY, among(request.party(), rule.assignees(), constraints));
    }
    // an obligation's action is what must be done, not what is asked for
    if (!rule.actions().isEmpty() && rule.kind() != Rule.Kind.OBLIGATION) {
      premises.put(Premise.ACTION, action(rule.actions(), constraints));
    }
    return premises;
  }

  /** Whether something is one of these, or a member of one of these. */
  private Satisfaction among(
      Optional<String> asked, List<Resource> resources, Constraints constraints) {
    Set<String> is = asked.map(world::collections).orElse(Set.of());
    return resources.stream()
        .map(r -> meets(is, r).and(constraints.hold(r.refinements())))
        .reduce(Satisfaction.UNSATISFIED, Satisfaction::or);
  }

  /** A nameless collection without a source is described by its refinements alone. */
  private static Satisfaction meets(Set<String> is, Resource resource) {
    boolean described =
        resource.collection() && !resource.refinements().isEmpty() && !isNamed(resource);
    return Satisfaction.of(
        described
            || is.contains(resource.id())
            || resource.source().filter(is::contains).isPresent());
  }

  private static boolean isNamed(Resource resource) {
    return resource.source().isPresent() || resource.id().contains(":");
  }

  private Satisfaction action(List<ActionUse> actions, Constraints constraints) {
    return actions.stream()
        .map(
            use ->
                Satisfaction.of(
                        request.action().filter(a -> Actions.includes(use.iri(), a)).isPresent())
                    .and(constraints.hold(use.refinements())))
        .reduce(Satisfaction.UNSATISFIED, Satisfaction::or);
  }

  /** The duties of a rule; an obligation is one itself. */
  private List<DutyReport> duties(Rule rule) {
    List<DutyReport> duties = new ArrayList<>();
    if (rule.kind() == Rule.Kind.OBLIGATION) {
      Duty itself =
          new Duty(rule.id(), rule.actions(), List.of(), Map.of(), rule.remedies(), rule.beyond());
      duties.add(new DutyReport(itself, world.duty(rule.id())));
    }
    rule.duties().forEach(d -> duties.add(new DutyReport(d, world.duty(d.id()))));
    return duties;
  }

  /** What is still to be done, whatever else: where nothing is permitted, obligations only. */
  private static List<DutyReport> open(List<RuleReport> rules, PolicyReport.Answer answer) {
    boolean permitted = answer == PolicyReport.Answer.PERMITTED;
    return rules.stream()
        .filter(r -> r.activation() == Activation.ACTIVE)
        .filter(r -> permitted || r.rule().kind() == Rule.Kind.OBLIGATION)
        .flatMap(r -> r.duties().stream())
        .filter(d -> d.state() != DutyState.FULFILLED)
        .toList();
  }
}
