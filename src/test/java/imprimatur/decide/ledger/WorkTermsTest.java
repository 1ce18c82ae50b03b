package imprimatur.decide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.RecordedUse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders of embargo, quota and retention. */
class WorkTermsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 15);
  private static final String MILL = "gannet/tide-mill";

  @ParameterizedTest
  @CsvSource({
    "2 days, 2025-06-13, FULFILLED",
    "2 days, 2025-06-14, VIOLATED",
    "24 hours, 2025-06-13, FULFILLED",
    "24 hours, 2025-06-14, UNKNOWN",
    "24 hours, 2025-06-15, VIOLATED",
    "1 month, 2025-05-15, FULFILLED",
    "1 month, 2025-05-16, VIOLATED",
    "2 days, , UNKNOWN"
  })
  void an_embargo_is_counted_from_the_original(String wait, LocalDate published, State state) {
    assertThat(state("embargo: " + wait, Optional.ofNullable(published), List.of()))
        .isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max-uses: 2            | a@2024-01-01                       | FULFILLED | 1 of 2 used
          max-uses: 2            | a@2024-01-01 b@2025-06-15          | VIOLATED  | 2 of 2 used
          max-uses: 2            | a@2024-01-01 b@2025-01-01 c@2025-01-02 | VIOLATED | 3 of 2 used
          max-uses: 2            | a@2024-01-01 gannet/tide-mill@2025-06-15 | FULFILLED | 2 of 2 used
          max-uses: 1            | gannet/tide-mill@2025-06-14        | VIOLATED  | 1 of 1 used
          max-uses: 0            |                                    | VIOLATED  | 0 of 0 used
          max-uses: 1, per: day  | a@2025-06-14                       | FULFILLED | 0 of 1 used
          max-uses: 1, per: day  | a@2025-06-15                       | VIOLATED  | 1 of 1 used
          max-uses: 1, per: week | a@2025-06-08                       | FULFILLED | 0 of 1 used
          max-uses: 1, per: week | a@2025-06-09                       | VIOLATED  | 1 of 1 used
          max-uses: 1, per: month | a@2025-05-31                      | FULFILLED | 0 of 1 used
          max-uses: 1, per: month | a@2025-06-01                      | VIOLATED  | 1 of 1 used
          max-uses: 1, per: year | a@2024-12-31                       | FULFILLED | 0 of 1 used
          max-uses: 1, per: year | a@2025-01-01                       | VIOLATED  | 1 of 1 used
          """)
  void a_quota_counts_what_was_recorded_in_its_period(
      String quota, String uses, State state, String seen) {
    Condition condition = condition(quota, Optional.empty(), uses(uses), Optional.empty());
    assertThat(condition.state()).isEqualTo(state);
    assertThat(condition.fact().actual()).hasToString(seen);
  }

  @ParameterizedTest
  @CsvSource({
    "keep-for: 30 days, 2025-05-16, FULFILLED",
    "keep-for: 30 days, 2025-05-15, VIOLATED",
    "keep-for: 30 days, , FULFILLED",
    "keep-until: 2025-06-15, , FULFILLED",
    "keep-until: 2025-06-14, , VIOLATED"
  })
  void what_is_out_may_be_kept_until_the_last_day(String term, LocalDate since, State state) {
    List<RecordedUse> recorded =
        since == null ? List.of() : List.of(new RecordedUse(MILL, since, Optional.empty()));
    assertThat(state(term, Optional.empty(), recorded)).isEqualTo(state);
    Optional<LocalDate> said = Optional.ofNullable(since);
    assertThat(condition(term, Optional.empty(), List.of(), said).state()).isEqualTo(state);
  }

  @Test
  void what_was_taken_down_or_is_another_text_is_not_kept() {
    RecordedUse removed =
        new RecordedUse(MILL, LocalDate.of(2025, 1, 1), Optional.of(LocalDate.of(2025, 1, 20)));
    RecordedUse other = new RecordedUse("gannet/other", LocalDate.of(2025, 1, 1), Optional.empty());
    assertThat(state("keep-for: 30 days", Optional.empty(), List.of(removed, other)))
        .isEqualTo(State.FULFILLED);
  }

  @Test
  void an_entry_without_such_terms_has_no_conditions() {
    assertThat(
            new WorkTerms(Entries.named("A"), work(Optional.empty()), request(Optional.empty()))
                .conditions())
        .isEmpty();
  }

  private static List<RecordedUse> uses(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(" ", -1))
            .map(u -> u.split("@", -1))
            .map(u -> new RecordedUse(u[0], LocalDate.parse(u[1]), Optional.empty()))
            .toList();
  }

  private static State state(
      String term, Optional<LocalDate> published, List<RecordedUse> recorded) {
    return condition(term, published, recorded, Optional.empty()).state();
  }

  private static Condition condition(
      String terms,
      Optional<LocalDate> published,
      List<RecordedUse> recorded,
      Optional<LocalDate> since) {
    Authorization entry =
        Entries.of(
            "id: A",
            "grantor: Gannet Herald plc",
            "grantee: The Wick Lamp",
            "works: {publisher: Gannet Herald}",
            "actions: [republish]",
            terms.replace(", ", "\n    "));
    List<Condition> conditions =
        new WorkTerms(entry.used(recorded), work(published), request(since)).conditions();
    assertThat(conditions).hasSize(1);
    return conditions.get(0);
  }

  private static Work work(Optional<LocalDate> published) {
    return new Work(
        Set.of(),
        Optional.of("Gannet Herald"),
        Set.of(),
        Optional.of(MILL),
        Set.of(),
        published,
        Consent.UNKNOWN);
  }

  private static Request request(Optional<LocalDate> since) {
    return new Request(
        Set.of("The Wick Lamp"),
        Set.of(Action.REPUBLISH),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        DAY,
        since);
  }
}
