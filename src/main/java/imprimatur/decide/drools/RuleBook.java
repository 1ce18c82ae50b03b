package imprimatur.decide.drools;

import imprimatur.decide.RuleInfo;
import imprimatur.model.finding.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/** What the rules say of themselves, by their names. Immutable and thread-safe. */
final class RuleBook {
  private final Map<String, RuleInfo> rules = new LinkedHashMap<>();

  RuleBook(KieBase base) {
    base.getKiePackages().stream()
        .flatMap(p -> p.getRules().stream())
        .map(RuleBook::info)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(RuleInfo::id).thenComparing(RuleInfo::name))
        .forEach(info -> rules.put(info.name(), info));
  }

  /** Rules without an id only derive. */
  private static Optional<RuleInfo> info(Rule rule) {
    Map<String, Object> data = rule.getMetaData();
    if (!data.containsKey("ruleId")) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleInfo(
            rule.getName(),
            text(rule, "ruleId"),
            text(rule, "title"),
            Severity.valueOf(text(rule, "severity")),
            text(rule, "clause"),
            text(rule, "message"),
            text(rule, "howToFix"),
            text(rule, "since")));
  }

  private static String text(Rule rule, String key) {
    Object value = rule.getMetaData().get(key);
    if (value == null) {
      throw new IllegalStateException("rule '" + rule.getName() + "' has no @" + key);
    }
    return unquoted(value.toString());
  }

  /** In packs, which are compiled without an evaluator of expressions, texts keep their quotes. */
  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).translateEscapes() : text;
  }

  /** By id, then by name. */
  List<RuleInfo> all() {
    return List.copyOf(rules.values());
  }

  RuleInfo of(String name) {
    return rules.get(name);
  }
}
