package imprimatur.decide.drools;

import imprimatur.decide.Policy;
import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyFacts;
import imprimatur.decide.RuleInfo;
import imprimatur.decide.derived.Clear;
import imprimatur.decide.derived.Hit;
import imprimatur.decide.observe.Observer;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.explanation.ExplainedDecision;
import imprimatur.model.rights.Authorization;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/**
 * The policy that the rules in {@code rules/} state.
 *
 * <p>Immutable and thread-safe: all checks share one rule base, each has a session of its own. The
 * rules are loaded when the first match is judged, so that a clean submission does not wait for
 * them.
 */
public final class DroolsPolicy implements Policy {
  private final PolicyData data;
  private final Observer observer;
  private final Sessions sessions;
  private final boolean cures;

  private DroolsPolicy(PolicyData data, Sessions sessions, boolean cures) {
    this.data = data;
    this.observer = new Observer(data);
    this.sessions = sessions;
    this.cures = cures;
  }

  /** The policy with these numbers and names. */
  public static DroolsPolicy of(PolicyData data) {
    return of(data, List.of());
  }

  /** As {@link #of(PolicyData)}, with a house's own rules beside the program's. */
  public static DroolsPolicy of(PolicyData data, List<RulePack> packs) {
    List<RulePack> own = List.copyOf(packs);
    return new DroolsPolicy(data, new Sessions(() -> PrecompiledRules.with(own)), true);
  }

  /** The policy with other rules than the program's. */
  static DroolsPolicy of(PolicyData data, KieBase rules) {
    return new DroolsPolicy(data, new Sessions(() -> rules), true);
  }

  /** The same policy, which does not look for what would clear a finding: that takes most time. */
  public DroolsPolicy withoutCures() {
    return new DroolsPolicy(data, sessions, false);
  }

  /** What the rules say of themselves, by id. */
  public static List<RuleInfo> rules() {
    return rules(List.of());
  }

  /** As {@link #rules()}, those of packs among them. */
  public static List<RuleInfo> rules(List<RulePack> packs) {
    return new RuleBook(PrecompiledRules.with(packs)).all();
  }

  @Override
  public Decision decide(PolicyFacts facts) {
    List<SourceFacts> sources = observer.observe(facts);
    if (sources.isEmpty()) {
      return Decision.clear();
    }
    try (Trial trial = new Trial(sessions.open(), data, sources)) {
      return new Ruling(facts, data, sessions.book(), sources, cures).of(trial);
    }
  }

  /** The entries of the ledger that the decision depends on. */
  public List<Authorization> onFile(PolicyFacts facts) {
    return observer.onFile(facts);
  }

  /** The names of the rules that say something of the facts: a finding or a clearance. */
  public Set<String> spoken(PolicyFacts facts) {
    try (Trial trial = new Trial(sessions.open(), data, observer.observe(facts))) {
      return Stream.concat(
              trial.hits().stream().map(Hit::rule), trial.clears().stream().map(Clear::rule))
          .collect(Collectors.toSet());
    }
  }

  /** As {@link #decide}, and of each source why, and what would change it. */
  public ExplainedDecision explain(PolicyFacts facts) {
    List<SourceFacts> sources = observer.observe(facts);
    if (sources.isEmpty()) {
      return new ExplainedDecision(Decision.clear(), List.of());
    }
    try (Trial trial = new Trial(sessions.open(), data, sources)) {
      Decision decision = new Ruling(facts, data, sessions.book(), sources, true).of(trial);
      Inquiry inquiry = new Inquiry(trial, data, sessions.book(), decision);
      return new ExplainedDecision(decision, sources.stream().map(inquiry::of).toList());
    }
  }
}
