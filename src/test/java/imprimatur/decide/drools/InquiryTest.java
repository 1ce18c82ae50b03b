package imprimatur.decide.drools;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.cases.PolicyCase;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.explanation.ExplainedDecision;
import imprimatur.model.finding.explanation.Explanation;
import imprimatur.model.finding.explanation.NearMiss;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an explanation adds to a decision. */
class InquiryTest {
  private static final String NEAR =
      """
      title: nearly too much, one day before the end
      source:
        id: gannet/tide-mill
        title: The tide mill
        publisher: Gannet Herald
        rights: {stance: copyright-claim-only, holder: Gannet Publishing plc}
      match:
        passages: [{kind: verbatim, words: 55, run: 25}]
        submission-words: 900
        source-words: 900
      use: {publisher: The Wick Lamp, date: 2025-06-15}
      authorizations: [%s]
      expect: {verdict: ALLOW}
      """;
  private static final String ENTRY =
      "{id: A-1, grantor: Gannet Publishing plc, grantee: The Wick Lamp,"
          + " works: {publisher: Gannet Herald}, actions: [republish], until: 2025-06-20}";

  private static Explanation explained(String entry) {
    return Cases.POLICY
        .explain(PolicyCase.parse("case.yaml", NEAR.formatted(entry)).facts())
        .sources()
        .get(0);
  }

  @TestFactory
  Stream<DynamicTest> the_decision_is_the_same_and_every_finding_can_be_cleared() {
    return Cases.all().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> assertExplained(e.getValue())));
  }

  private static void assertExplained(PolicyCase example) {
    ExplainedDecision explained = Cases.POLICY.explain(example.facts());
    assertThat(explained.decision()).isEqualTo(Cases.POLICY.decide(example.facts()));
    for (Explanation source : explained.sources()) {
      boolean found = !source.findings().isEmpty();
      boolean clearable = !source.alone().isEmpty() || !source.together().isEmpty();
      assertThat(clearable).as(source.source().id()).isEqualTo(found);
      Set<String> ids = source.findings().stream().map(Finding::ruleId).collect(Collectors.toSet());
      assertThat(source.nearMisses()).noneMatch(miss -> ids.contains(miss.ruleId()));
    }
  }

  @Test
  void a_number_near_its_limit_is_a_near_miss_with_its_distance() {
    NearMiss miss =
        explained("").nearMisses().stream()
            .filter(m -> m.ruleId().equals("IMP-102") && m.fact().name().equals("words"))
            .findFirst()
            .orElseThrow();
    assertThat(miss.distance()).contains(5.0);
    assertThat(miss.fact().limit().orElseThrow()).hasToString("60");
  }

  @Test
  void a_day_near_the_end_of_an_authorization_is_one_too() {
    Map<String, Double> days =
        explained(ENTRY).nearMisses().stream()
            .filter(m -> m.fact().name().startsWith("last day"))
            .collect(Collectors.toMap(NearMiss::ruleId, m -> m.distance().orElseThrow()));
    assertThat(days).containsEntry("IMP-103", 5.0);
  }
}
