package imprimatur.decide.drools;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.PolicyData.StanceTreatment;
import imprimatur.decide.PolicyFacts;
import imprimatur.model.finding.SourceMatch;
import imprimatur.model.finding.Verdict;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Constraint;
import imprimatur.model.rights.Credit;
import imprimatur.model.rights.DutyKind;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.RightsStatement;
import imprimatur.model.rights.RightsTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More that is forbidden or demanded never helps; more that is allowed never hurts. */
class MonotonyTest {
  private static final LocalDate YESTERYEAR = LocalDate.of(2001, 1, 1);
  private static final Map<String, Verdict> VERDICTS = new LinkedHashMap<>();

  @BeforeAll
  static void decide_the_cases_as_they_are() {
    Cases.all().forEach((name, c) -> VERDICTS.put(name, Cases.verdict(c.facts())));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void a_prohibition_never_improves_a_verdict(Action action) {
    assertNeverBetter(rights -> with(rights, new RightsTerm.Prohibition(action, List.of())));
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"USE", "ADAPT", "COMMERCIAL_USE"})
  void a_prohibition_within_limits_never_improves_a_verdict(Action action) {
    Constraint limit = new Constraint(Constraint.Kind.TERRITORY, Constraint.Operator.EQ, "IRL");
    assertNeverBetter(rights -> with(rights, new RightsTerm.Prohibition(action, List.of(limit))));
  }

  @ParameterizedTest
  @EnumSource(DutyKind.class)
  void a_duty_never_improves_a_verdict(DutyKind kind) {
    RightsTerm.Duty duty = new RightsTerm.Duty(kind, "", Optional.empty());
    assertNeverBetter(rights -> isRead(rights) ? with(rights, duty) : rights);
  }

  @ParameterizedTest
  @EnumSource(Constraint.Kind.class)
  void a_limit_never_improves_a_verdict(Constraint.Kind kind) {
    Constraint limit = new Constraint(kind, Constraint.Operator.LTEQ, "2025-01-01");
    assertNeverBetter(
        rights -> isRead(rights) ? rights.toBuilder().constraint(limit).build() : rights);
  }

  /** Of conditions that nobody has read, the first that is read makes the terms known. */
  private static boolean isRead(RightsStatement rights) {
    StanceTreatment treatment = Cases.DATA.treatment(rights.stance()).orElseThrow();
    return treatment.regime() == treatment.bare()
        || !rights.terms().isEmpty()
        || !rights.constraints().isEmpty();
  }

  private static RightsStatement with(RightsStatement rights, RightsTerm term) {
    return rights.toBuilder().term(term).build();
  }

  private interface Change {
    RightsStatement of(RightsStatement rights);
  }

  private static void assertNeverBetter(Change change) {
    Cases.all()
        .forEach(
            (name, c) -> {
              PolicyFacts facts = c.facts();
              assertNeverBetter(name, facts, change, m -> true);
              if (facts.matches().size() > 1) {
                facts.matches().forEach(m -> assertNeverBetter(name, facts, change, m::equals));
              }
            });
  }

  private static void assertNeverBetter(
      String name, PolicyFacts facts, Change change, Predicate<SourceMatch> which) {
    List<SourceMatch> changed =
        facts.matches().stream().map(m -> which.test(m) ? changed(m, change) : m).toList();
    PolicyFacts more =
        new PolicyFacts(
            facts.submission(), changed, facts.authorizations(), facts.use(), facts.shared());
    assertThat(Cases.verdict(more)).as(name).isGreaterThanOrEqualTo(VERDICTS.get(name));
  }

  private static SourceMatch changed(SourceMatch m, Change change) {
    return new SourceMatch(m.source(), m.document(), change.of(m.rights()), m.alignment());
  }

  @Test
  void an_authorization_for_somebody_elses_works_changes_nothing() {
    Cases.all()
        .forEach(
            (name, c) -> {
              Authorization foreign = grant("Nobody in Particular", c.facts(), "nobody/at-all");
              assertThat(Cases.POLICY.decide(with(c.facts(), foreign)))
                  .as(name)
                  .isEqualTo(Cases.POLICY.decide(c.facts()));
            });
  }

  @Test
  void an_authorization_by_somebody_who_holds_nothing_clears_nothing() {
    Cases.all()
        .forEach(
            (name, c) -> {
              Verdict before = VERDICTS.get(name);
              Authorization foreign = grant("Nobody in Particular", c.facts(), sourceId(c.facts()));
              Verdict verdict = Cases.verdict(with(c.facts(), foreign));
              assertThat(verdict).as(name).isLessThanOrEqualTo(before);
              if (parties(c.facts()).findAny().isPresent()) {
                assertThat(verdict == Verdict.ALLOW).as(name).isEqualTo(before == Verdict.ALLOW);
              }
            });
  }

  @Test
  void an_authorization_that_covers_the_use_never_worsens_a_verdict() {
    Cases.all()
        .forEach(
            (name, c) ->
                parties(c.facts())
                    .map(party -> grant(party, c.facts(), sourceId(c.facts())))
                    .forEach(
                        a ->
                            assertThat(Cases.verdict(with(c.facts(), a)))
                                .as("%s, allowed by %s", name, a.grantor().name())
                                .isLessThanOrEqualTo(VERDICTS.get(name))));
  }

  @Test
  void an_authorization_that_does_not_reach_the_use_leaves_the_verdict_as_it_is() {
    Cases.all()
        .forEach(
            (name, c) ->
                parties(c.facts())
                    .map(party -> grant(party, c.facts(), sourceId(c.facts())))
                    .map(a -> a.revokedOn(YESTERYEAR))
                    .forEach(
                        a ->
                            assertThat(Cases.verdict(with(c.facts(), a)))
                                .as("%s, once allowed by %s", name, a.grantor().name())
                                .isEqualTo(VERDICTS.get(name))));
  }

  private static PolicyFacts with(PolicyFacts facts, Authorization more) {
    List<Authorization> ledger = new ArrayList<>(facts.authorizations());
    ledger.add(more);
    return new PolicyFacts(
        facts.submission(), facts.matches(), ledger, facts.use(), facts.shared());
  }

  private static String sourceId(PolicyFacts facts) {
    return facts.matches().get(0).source().id();
  }

  /** Everybody who could have a say in the source. */
  private static Stream<String> parties(PolicyFacts facts) {
    SourceMatch match = facts.matches().get(0);
    Set<String> names = new LinkedHashSet<>();
    match.rights().holder().map(Party::name).ifPresent(names::add);
    match.source().publisher().ifPresent(names::add);
    match.source().agency().ifPresent(names::add);
    match.rights().credits().stream().map(Credit::party).map(Party::name).forEach(names::add);
    return names.stream();
  }

  private static Authorization grant(String grantor, PolicyFacts facts, String sourceId) {
    String grantee = facts.use().publisher().map(Party::name).orElse("The Gull Post");
    return new Authorization(
        "added",
        Party.of(grantor),
        Party.of(grantee),
        new Authorization.Works(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(sourceId)),
        Set.of(Action.values()),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Allowance.PLAIN,
        List.of(),
        "letter of consent",
        Optional.empty(),
        List.of());
  }
}
