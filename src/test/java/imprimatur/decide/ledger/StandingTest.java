package imprimatur.decide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.State;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static final Set<String> DATES = Set.of("first day", "last day", "withdrawal");
  private static final Authorization ENTRY =
      Entries.of(
          "id: A",
          "grantor: B",
          "grantee: C",
          "works: {holder: B}",
          "actions: use",
          "from: 2025-02-01",
          "until: 2025-11-30");

  @ParameterizedTest
  @CsvSource({
    "2025-01-31, not yet",
    "2025-02-01, valid",
    "2025-11-30, valid",
    "2025-12-01, expired"
  })
  void a_term_has_a_first_and_a_last_day(LocalDate day, String standing) {
    assertThat(Standing.of(ENTRY, day).inWords()).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-31, not yet",
    "2025-05-31, valid",
    "2025-06-01, revoked",
    "2025-12-01, revoked"
  })
  void a_revocation_beats_the_term(LocalDate day, String standing) {
    Authorization revoked = ENTRY.revokedOn(LocalDate.of(2025, 6, 1));
    assertThat(Standing.of(revoked, day).inWords()).isEqualTo(standing);
    assertThat(Standing.lastDay(revoked)).contains(LocalDate.of(2025, 5, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-20, 10, true",
    "2025-11-20, 9, false",
    "2025-11-30, 0, true",
    "2025-12-01, 30, false",
    "2025-01-31, 1000, false"
  })
  void what_ends_soon_still_holds(LocalDate day, int days, boolean ends) {
    assertThat(Standing.endsWithin(ENTRY, day, days)).isEqualTo(ends);
  }

  @Test
  void an_open_end_does_not_end() {
    assertThat(Standing.lastDay(Entries.named("A"))).isEmpty();
    assertThat(Standing.endsWithin(Entries.named("A"), LocalDate.MIN, 0)).isFalse();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void it_stands_as_checks_of_submissions_see_it(
      @ForAll("entries") Authorization entry, @ForAll @IntRange(max = 6000) int day) {
    LocalDate on = LocalDate.of(2019, 1, 1).plusDays(day);
    Request request =
        new Request(Set.of(), Set.of(Action.USE), Set.of(), Optional.empty(), Optional.empty(), on);
    boolean holds =
        AuthorizationTerms.conditions(entry, request).stream()
            .filter(c -> DATES.contains(c.fact().name()))
            .allMatch(c -> c.state() == State.FULFILLED);
    assertThat(Standing.of(entry, on) == Standing.VALID).isEqualTo(holds);
  }

  @Provide
  Arbitrary<Authorization> entries() {
    return Entries.any();
  }
}
