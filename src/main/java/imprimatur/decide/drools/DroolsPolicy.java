package imprimatur.decide.drools;

import imprimatur.decide.Policy;
import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyFacts;
import imprimatur.decide.RuleInfo;
import imprimatur.decide.observe.Observer;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Decision;
import java.util.List;
import java.util.function.Supplier;
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
  private final Supplier<KieBase> rules;

  private DroolsPolicy(PolicyData data, Supplier<KieBase> rules) {
    this.data = data;
    this.observer = new Observer(data);
    this.rules = rules;
  }

  /** The policy with these numbers and names. */
  public static DroolsPolicy of(PolicyData data) {
    return new DroolsPolicy(data, PrecompiledRules::shared);
  }

  /** The policy with other rules than the program's. */
  static DroolsPolicy of(PolicyData data, KieBase rules) {
    return new DroolsPolicy(data, () -> rules);
  }

  /** What the rules say of themselves, by id. */
  public static List<RuleInfo> rules() {
    return new RuleBook(PrecompiledRules.shared()).all();
  }

  @Override
  public Decision decide(PolicyFacts facts) {
    List<SourceFacts> sources = observer.observe(facts);
    if (sources.isEmpty()) {
      return Decision.clear();
    }
    KieBase base = rules.get();
    try (Trial trial = new Trial(base, data, sources)) {
      return new Ruling(facts, data, new RuleBook(base), sources).of(trial);
    }
  }
}
