package imprimatur.decide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.model.rights.Authorization;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTest {
  private static final Work ARTICLE =
      new Work(
          Set.of("Gannet Publishing plc"),
          Optional.of("Gannet Herald"),
          Set.of("Skua Wire"),
          Optional.of("gannet/tide-mill"),
          Set.of("https://www.gannetherald.example/harbour/tide-mill?utm=1"));
  private static final Work NOTHING_SAID =
      new Work(Set.of(), Optional.empty(), Set.of(), Optional.empty(), Set.of());

  @ParameterizedTest
  @CsvSource({
    "holder, Gannet Publishing, FULFILLED",
    "holder, The Gannet Herald, FULFILLED",
    "holder, Skua Wire, FULFILLED",
    "holder, Gull Post, VIOLATED",
    "publisher, gannet herald, FULFILLED",
    "publisher, Gannet Publishing, VIOLATED",
    "uri, https://gannetherald.example/harbour/*, FULFILLED",
    "uri, gannetherald.example/harbour/tide-mill/, FULFILLED",
    "uri, https://gannetherald.example/town/*, VIOLATED",
    "source, gannet/tide-mill, FULFILLED",
    "source, gannet/tide-mill-2, VIOLATED"
  })
  void what_is_known_of_a_work_is_held_against_what_is_meant(
      String key, String meant, State state) {
    assertThat(ARTICLE.against(works(key, meant)))
        .extracting(Condition::state)
        .containsExactly(state);
    assertThat(ARTICLE.isAmong(works(key, meant))).isEqualTo(state == State.FULFILLED);
  }

  @ParameterizedTest
  @CsvSource({"holder, A", "publisher, A", "uri, a.example/*", "source, a"})
  void what_was_not_said_of_a_work_is_unknown(String key, String meant) {
    List<Condition> tried = NOTHING_SAID.against(works(key, meant));
    assertThat(tried).extracting(Condition::state).containsExactly(State.UNKNOWN);
    assertThat(tried.get(0).fact().actual()).hasToString("not said");
    assertThat(NOTHING_SAID.isAmong(works(key, meant))).isFalse();
  }

  @Test
  void all_that_is_meant_must_match() {
    Authorization.Works works =
        new Authorization.Works(
            Optional.of("Gannet Publishing"),
            Optional.of("Gannet Herald"),
            Optional.of("*/harbour/*"),
            Optional.of("gannet/tide-mill"));
    assertThat(ARTICLE.isAmong(works)).isTrue();
    assertThat(ARTICLE.against(works))
        .extracting(c -> c.fact().name())
        .containsExactly("holder", "publisher", "address", "article");
  }

  @Test
  void that_the_publisher_has_another_name_does_not_tell_who_the_holder_is() {
    Work work =
        new Work(Set.of(), Optional.of("Gannet Herald"), Set.of(), Optional.empty(), Set.of());
    assertThat(work.against(works("holder", "Ann Oake")))
        .extracting(Condition::state)
        .containsExactly(State.UNKNOWN);
    assertThat(work.isAmong(works("holder", "Gannet Herald"))).isTrue();
  }

  private static Authorization.Works works(String key, String meant) {
    return Entries.of(
            "id: A",
            "grantor: B",
            "grantee: C",
            "actions: use",
            "works: {%s: \"%s\"}".formatted(key, meant))
        .works();
  }
}
