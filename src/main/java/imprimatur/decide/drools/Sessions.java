package imprimatur.decide.drools;

import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Sessions over one rule base, which is loaded when the first is asked for. A session that is
 * disposed of is emptied and given out again: to build one takes longer than a run. Thread-safe.
 */
final class Sessions {
  private final Supplier<KieBase> rules;
  private KieBase base;
  private RuleBook book;
  private KieSessionsPool pool;

  Sessions(Supplier<KieBase> rules) {
    this.rules = rules;
  }

  /** What the rules say of themselves. */
  synchronized RuleBook book() {
    if (book == null) {
      book = new RuleBook(base());
    }
    return book;
  }

  private KieBase base() {
    if (base == null) {
      base = rules.get();
    }
    return base;
  }

  /** An empty session; to be disposed of. */
  KieSession open() {
    return pool().newKieSession();
  }

  private synchronized KieSessionsPool pool() {
    if (pool == null) {
      pool = base().newKieSessionsPool(1);
    }
    return pool;
  }
}
