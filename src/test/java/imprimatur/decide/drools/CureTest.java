package imprimatur.decide.drools;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.PolicyFacts;
import imprimatur.model.finding.Cure;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.SourceMatch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whoever does what a cure says is rid of the finding. */
class CureTest {
  @TestFactory
  Stream<DynamicTest> every_cure_clears_its_finding_and_brings_no_other() {
    return Cases.all().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> assertAll(e.getValue().facts())));
  }

  /** A cure is about one source: what others with the same words ask for, it cannot know. */
  private static void assertAll(PolicyFacts facts) {
    for (SourceMatch match : facts.matches()) {
      assertCures(
          new PolicyFacts(facts.submission(), List.of(match), facts.authorizations(), facts.use()));
    }
  }

  private static void assertCures(PolicyFacts facts) {
    Decision before = Cases.POLICY.decide(facts);
    Set<String> found = ids(before);
    for (Finding finding : before.findings()) {
      for (Cure cure : finding.cures()) {
        List<PolicyFacts> ways = AppliedCure.ways(facts, cure);
        assertThat(ways).as(cure.text()).isNotEmpty();
        for (PolicyFacts way : ways) {
          Set<String> left = ids(Cases.POLICY.decide(way));
          assertThat(left).as(cure.text()).doesNotContain(finding.ruleId());
          assertThat(found).as(cure.text()).containsAll(left);
        }
      }
    }
  }

  private static Set<String> ids(Decision decision) {
    return decision.findings().stream().map(Finding::ruleId).collect(Collectors.toSet());
  }
}
