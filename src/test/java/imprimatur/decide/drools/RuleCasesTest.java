package imprimatur.decide.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import imprimatur.decide.RuleInfo;
import imprimatur.decide.cases.CaseReport;
import imprimatur.decide.cases.CaseSuite;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** The rules are proven by their cases, and no rule is there without need. */
class RuleCasesTest {
  private static final Set<String> QUERIES = Set.of("gates", "hits", "clears");

  @TestFactory
  Stream<DynamicTest> the_policy_says_of_every_case_what_is_expected() {
    return Cases.all().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      List<String> differences = e.getValue().differences(Cases.POLICY);
                      if (!differences.isEmpty()) {
                        fail(e.getValue().title() + "\n" + String.join("\n", differences));
                      }
                    }));
  }

  @Test
  void every_rule_has_a_passing_and_a_failing_case() throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String name : Cases.all().keySet()) {
      texts.put(name, Files.readString(Cases.FOLDER.resolve(name)));
    }
    CaseReport report = CaseSuite.run("rules/cases", texts, DroolsPolicy.rules(), Cases.POLICY);
    assertThat(report.unproven()).isEmpty();
    assertThat(report.failures()).isEmpty();
    assertThat(report.cases()).isEqualTo(Cases.all().size());
  }

  @TestFactory
  Stream<DynamicTest> without_any_one_rule_some_case_fails() {
    return rules(PrecompiledRules.shared())
        .map(rule -> DynamicTest.dynamicTest(rule.getName(), () -> assertNeeded(rule)));
  }

  private static void assertNeeded(Rule rule) {
    DroolsPolicy without = DroolsPolicy.of(Cases.DATA, without(rule.getName()));
    String id = String.valueOf(rule.getMetaData().get("ruleId"));
    boolean needed =
        Stream.concat(folder(id, true), folder(id, false))
            .anyMatch(name -> !Cases.all().get(name).differences(without).isEmpty());
    assertThat(needed).as("a case fails without the rule '%s'", rule.getName()).isTrue();
  }

  /**
   * The rules but one. They are built anew: a rule that is taken out of a base leaves sessions
   * behind that may not work.
   */
  private static KieBase without(String rule) {
    Model all = PrecompiledRules.model();
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.getName().equals("getRules")
                ? all.getRules().stream().filter(r -> !r.getName().equals(rule)).toList()
                : method.invoke(all, arguments);
    Class<?>[] types = {Model.class};
    return KieBaseBuilder.createKieBaseFromModel(
        (Model) Proxy.newProxyInstance(Model.class.getClassLoader(), types, handler));
  }

  /** The cases of one rule, or all others: most rules are missed first by their own cases. */
  private static Stream<String> folder(String ruleId, boolean inside) {
    return Cases.all().keySet().stream().filter(name -> name.startsWith(ruleId + "/") == inside);
  }

  private static Stream<Rule> rules(KieBase base) {
    return base.getKiePackages().stream()
        .map(KiePackage::getRules)
        .flatMap(Collection::stream)
        .filter(rule -> !QUERIES.contains(rule.getName()));
  }

  @Test
  void all_rules_are_looked_at() {
    assertThat(rules(PrecompiledRules.shared()).count())
        .isEqualTo(PrecompiledRules.model().getRules().size())
        .isGreaterThan(DroolsPolicy.rules().size());
  }

  @Test
  void rules_that_share_an_id_share_title_and_kind() {
    Map<String, List<RuleInfo>> byId =
        DroolsPolicy.rules().stream().collect(Collectors.groupingBy(RuleInfo::id));
    assertThat(byId.values())
        .allSatisfy(
            forms -> {
              assertThat(forms.stream().map(RuleInfo::title).distinct()).hasSize(1);
              assertThat(forms.stream().map(RuleInfo::isClearance).distinct()).hasSize(1);
            });
  }

  @Test
  void titles_tell_the_rules_apart() {
    Map<String, TreeSet<String>> ids =
        DroolsPolicy.rules().stream()
            .collect(
                Collectors.groupingBy(
                    RuleInfo::title,
                    Collectors.mapping(RuleInfo::id, Collectors.toCollection(TreeSet::new))));
    assertThat(ids.values()).allMatch(same -> same.size() == 1);
  }
}
