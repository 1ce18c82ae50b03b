package imprimatur.decide.drools;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.PolicyFacts;
import imprimatur.decide.observe.Observer;
import imprimatur.decide.observe.SourceFacts;
import imprimatur.model.finding.Clearance;
import imprimatur.model.finding.Decision;
import imprimatur.model.finding.Finding;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.finding.Verdict;
import imprimatur.model.rights.Authorization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every decision, whatever the order in which its facts come. */
class PolicyPropertiesTest {
  @Provide
  Arbitrary<String> cases() {
    return Arbitraries.of(Cases.all().keySet());
  }

  @Provide
  Arbitrary<List<String>> severalCases() {
    return cases().list().uniqueElements().ofMinSize(2).ofMaxSize(4);
  }

  @Property(tries = 150)
  void the_order_of_the_facts_does_not_matter(@ForAll("cases") String name, @ForAll long seed) {
    PolicyFacts facts = Cases.all().get(name).facts();
    List<SourceFacts> sources = new Observer(Cases.DATA).observe(facts);
    List<SourceFacts> shuffled =
        sources.stream().map(s -> new SourceFacts(s.match(), shuffled(s.facts(), seed))).toList();
    RuleBook book = new RuleBook(PrecompiledRules.shared());
    try (Trial trial = new Trial(PrecompiledRules.shared().newKieSession(), Cases.DATA, shuffled)) {
      assertThat(new Ruling(facts, Cases.DATA, book, sources, true).of(trial))
          .isEqualTo(Cases.POLICY.decide(facts));
    }
  }

  @Property(tries = 60)
  void the_order_of_matches_and_ledger_does_not_matter(
      @ForAll("severalCases") List<String> names, @ForAll long seed) {
    PolicyFacts facts = together(names);
    PolicyFacts shuffled =
        new PolicyFacts(
            facts.submission(),
            shuffled(facts.matches(), seed),
            shuffled(facts.authorizations(), seed + 1),
            facts.use());
    assertThat(Cases.POLICY.decide(shuffled)).isEqualTo(Cases.POLICY.decide(facts));
  }

  @Property(tries = 60)
  void every_source_is_judged_by_itself(@ForAll("severalCases") List<String> names) {
    PolicyFacts together = together(names);
    Verdict worst = Verdict.ALLOW;
    for (SourceMatch match : together.matches()) {
      Decision alone =
          Cases.POLICY.decide(
              new PolicyFacts(
                  together.submission(),
                  List.of(match),
                  together.authorizations(),
                  together.use()));
      worst = worst.worst(alone.verdict());
    }
    assertThat(Cases.POLICY.decide(together).verdict()).isEqualTo(worst);
  }

  /** The first case's passages, matched with the sources and ledgers of all. */
  private static PolicyFacts together(List<String> names) {
    PolicyFacts first = Cases.all().get(names.get(0)).facts();
    SourceMatch taken = first.matches().get(0);
    List<SourceMatch> matches = new ArrayList<>();
    Map<String, Authorization> ledger = new LinkedHashMap<>();
    for (String name : names) {
      PolicyFacts facts = Cases.all().get(name).facts();
      SourceMatch match = facts.matches().get(0);
      SourceRef ref = match.source();
      SourceRef renamed =
          new SourceRef(
              name, ref.title(), ref.publisher(), ref.uri(), ref.published(), ref.agency());
      matches.add(new SourceMatch(renamed, taken.document(), match.rights(), taken.alignment()));
      facts.authorizations().forEach(a -> ledger.putIfAbsent(a.id(), a));
    }
    return new PolicyFacts(first.submission(), matches, List.copyOf(ledger.values()), first.use());
  }

  @Property(tries = 150)
  void no_match_is_passed_over_in_silence(@ForAll("cases") String name) {
    Decision decision = Cases.POLICY.decide(Cases.all().get(name).facts());
    assertThat(decision.findings().size() + decision.clearances().size()).isPositive();
    assertThat(decision.trace()).isNotEmpty();
  }

  @Property(tries = 150)
  void what_is_said_is_said_in_full(@ForAll("cases") String name) {
    Decision decision = Cases.POLICY.decide(Cases.all().get(name).facts());
    assertThat(texts(decision))
        .allSatisfy(
            text -> assertThat(text).isNotBlank().doesNotContain("{", "}", "  ", "null", "()"));
  }

  private static Stream<String> texts(Decision decision) {
    return Stream.concat(
        decision.findings().stream()
            .flatMap(
                f ->
                    Stream.concat(
                        Stream.of(f.message(), f.howToFix(), f.title()),
                        f.cures().stream().map(c -> c.text()))),
        decision.clearances().stream().flatMap(c -> Stream.of(c.reason(), c.title())));
  }

  @Property(tries = 150)
  void a_finding_shows_where_why_and_how_to_clear_it(@ForAll("cases") String name) {
    PolicyFacts facts = Cases.all().get(name).facts();
    Decision decision = Cases.POLICY.decide(facts);
    String text = facts.submission().text();
    for (Finding finding : decision.findings()) {
      assertThat(finding.cures()).as(finding.ruleId()).isNotEmpty();
      assertThat(finding.facts()).as(finding.ruleId()).isNotEmpty();
      assertThat(finding.fingerprint()).matches("[0-9a-f]{32}");
      assertThat(finding.passages())
          .allMatch(p -> p.passage().submission().slice(text).equals(p.submissionText()));
    }
    Set<String> fingerprints =
        decision.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
    assertThat(fingerprints).hasSameSizeAs(decision.findings());
  }

  @Property(tries = 150)
  void findings_and_clearances_name_rules_that_there_are(@ForAll("cases") String name) {
    Decision decision = Cases.POLICY.decide(Cases.all().get(name).facts());
    Set<String> ids =
        DroolsPolicy.rules().stream().map(rule -> rule.id()).collect(Collectors.toSet());
    assertThat(ids).containsAll(decision.findings().stream().map(Finding::ruleId).toList());
    assertThat(ids).containsAll(decision.clearances().stream().map(Clearance::ruleId).toList());
    assertThat(ids).containsAll(decision.trace().stream().map(gate -> gate.ruleId()).toList());
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
