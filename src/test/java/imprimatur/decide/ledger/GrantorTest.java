package imprimatur.decide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Permission given to a host passes on only if that was allowed too. */
class GrantorTest {
  private static final Authorization OURS = entry("OURS", "Fen Syndicate", "The Wick Lamp", "");
  private static final String PASSES = "sublicensing: true";

  @Test
  void a_holder_needs_nobody() {
    Authorization held = entry("HELD", "Gannet Herald plc", "The Wick Lamp", "");
    assertThat(of(held).orElseThrow().state()).isEqualTo(State.FULFILLED);
  }

  @Test
  void somebody_of_whom_nothing_is_known_may_act_for_the_holder() {
    assertThat(of(OURS).orElseThrow())
        .extracting(Condition::term, Condition::state)
        .containsExactly(Term.GRANTOR, State.UNKNOWN);
  }

  @Test
  void a_licensee_passes_on_what_it_may_pass_on() {
    Condition passed =
        of(OURS, entry("UP", "Gannet Herald plc", "Fen Syndicate", PASSES)).orElseThrow();
    assertThat(passed.state()).isEqualTo(State.FULFILLED);
    assertThat(passed.fact().actual()).hasToString("UP from Gannet Herald plc, which passes on");
  }

  @Test
  void a_licensee_passes_nothing_on_without_a_word_about_it() {
    Condition refused =
        of(OURS, entry("UP", "Gannet Herald plc", "Fen Syndicate", "")).orElseThrow();
    assertThat(refused.term()).isEqualTo(Term.SUBLICENCE);
    assertThat(refused.state()).isEqualTo(State.VIOLATED);
  }

  @Test
  void the_better_of_two_permissions_counts() {
    assertThat(
            of(
                    OURS,
                    entry("NO", "Gannet Herald plc", "Fen Syndicate", ""),
                    entry("YES", "Gannet Herald plc", "Fen Syndicate", PASSES))
                .orElseThrow()
                .state())
        .isEqualTo(State.FULFILLED);
  }

  @Test
  void a_permission_for_other_works_is_no_link() {
    Authorization other =
        Entries.of(
            "id: UP",
            "grantor: Gannet Herald plc",
            "grantee: Fen Syndicate",
            "works: {publisher: Gull Post}",
            "actions: [republish]");
    assertThat(of(OURS, other).orElseThrow().term()).isEqualTo(Term.GRANTOR);
  }

  @Test
  void two_who_allow_each_other_have_it_from_nobody() {
    Condition circle =
        of(
                OURS,
                entry("UP", "Brack Agency", "Fen Syndicate", PASSES),
                entry("DOWN", "Fen Syndicate", "Brack Agency", PASSES))
            .orElseThrow();
    assertThat(circle.state()).isNotEqualTo(State.FULFILLED);
  }

  private static Authorization entry(String id, String grantor, String grantee, String more) {
    return Entries.of(
        "id: " + id,
        "grantor: " + grantor,
        "grantee: " + grantee,
        "works: {publisher: Gannet Herald}",
        "actions: [republish]",
        more);
  }

  private static Optional<Condition> of(Authorization entry, Authorization... others) {
    Work work =
        new Work(Set.of(), Optional.of("Gannet Herald"), Set.of(), Optional.empty(), Set.of())
            .with(new Consent(Set.of("Gannet Herald plc"), false));
    Request request =
        new Request(
            Set.of("The Wick Lamp"),
            Set.of(Action.REPUBLISH),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2025, 6, 15));
    return new Grantor(List.of(others), work, request).condition(entry);
  }
}
