package imprimatur.decide.ledger;

import static imprimatur.decide.State.FULFILLED;
import static imprimatur.decide.State.UNKNOWN;
import static imprimatur.decide.State.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorizationTermsTest {
  private static final Authorization ENTRY =
      Entries.of(
          "id: GH-1",
          "grantor: Gannet Herald plc",
          "grantee: The Wick Lamp Ltd",
          "works: {publisher: Gannet Herald}",
          "actions: [republish]",
          "territories: [GBR, IRL]",
          "channels: [web, newsletter]",
          "languages: [en, pt-br]",
          "from: 2025-02-01",
          "until: 2025-11-30",
          "duties: [attribute]");
  private static final Authorization UNLIMITED = Entries.named("GH-2");

  @Test
  void each_term_that_limits_is_tried_in_the_order_of_the_entry() {
    assertThat(AuthorizationTerms.conditions(ENTRY, new Asked().request()))
        .extracting(c -> c.fact().name())
        .containsExactly(
            "grantee", "action", "territory", "channel", "language", "first day", "last day");
    assertThat(AuthorizationTerms.conditions(UNLIMITED, new Asked().request()))
        .extracting(c -> c.fact().name())
        .containsExactly("grantee", "action");
  }

  @ParameterizedTest
  @CsvSource({
    "Wick Lamp, FULFILLED",
    "the wick lamp ltd, FULFILLED",
    "Gull Post|The Wick Lamp, FULFILLED",
    "Wick Lamp Weekly, VIOLATED",
    "Gull Post, VIOLATED",
    "'', UNKNOWN"
  })
  void the_grantee_is_who_asks(String names, State state) {
    Asked asked = new Asked();
    asked.requesters = set(names);
    assertThat(asked.state("grantee")).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "GBR, FULFILLED",
    "GBR|IRL, FULFILLED",
    "GBR|DEU, VIOLATED",
    "DEU, VIOLATED",
    "'', UNKNOWN"
  })
  void every_territory_that_is_asked_for_must_be_inside(String codes, State state) {
    Asked asked = new Asked();
    asked.territories = set(codes);
    assertThat(asked.state("territory")).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"web, FULFILLED", "WEB, FULFILLED", "print, VIOLATED", "'', UNKNOWN"})
  void the_channel_must_be_one_of_those_named(String channel, State state) {
    Asked asked = new Asked();
    asked.channel = Optional.of(channel).filter(c -> !c.isEmpty());
    assertThat(asked.state("channel")).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"en, FULFILLED", "en-GB, FULFILLED", "pt, FULFILLED", "de, VIOLATED", "'', UNKNOWN"})
  void a_language_is_compared_without_its_region(String language, State state) {
    Asked asked = new Asked();
    asked.language = Optional.of(language).filter(c -> !c.isEmpty());
    assertThat(asked.state("language")).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-31, VIOLATED, FULFILLED",
    "2025-02-01, FULFILLED, FULFILLED",
    "2025-11-30, FULFILLED, FULFILLED",
    "2025-12-01, FULFILLED, VIOLATED"
  })
  void first_and_last_day_are_inside(LocalDate day, State first, State last) {
    Asked asked = new Asked();
    asked.day = day;
    assertThat(asked.state("first day")).isEqualTo(first);
    assertThat(asked.state("last day")).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"2025-05-31, FULFILLED", "2025-06-01, VIOLATED", "2025-06-02, VIOLATED"})
  void the_day_of_a_revocation_is_outside(LocalDate day, State state) {
    Asked asked = new Asked();
    asked.day = day;
    asked.entry = ENTRY.revokedOn(LocalDate.of(2025, 6, 1));
    assertThat(asked.state("withdrawal")).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "republish, republish|print|reproduce|excerpt|quote|headline-link",
    "reproduce, reproduce|republish|excerpt|quote|headline-link",
    "excerpt, excerpt|quote|headline-link",
    "adapt, adapt|translate|summarise",
    "translate, translate",
    "print, print",
    "quote, quote",
    "use-image, use-image"
  })
  void an_action_includes_the_lesser_ones(String granted, String included) {
    Set<String> covered = set(included);
    for (Action action : Action.values()) {
      assertThat(AuthorizationTerms.covers(Set.of(action(granted)), action))
          .as("%s for %s", granted, action)
          .isEqualTo(covered.contains(Vocabulary.id(action)));
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void use_in_any_form_includes_all_but_the_pictures(Action action) {
    assertThat(AuthorizationTerms.covers(Set.of(Action.USE), action))
        .isEqualTo(action != Action.USE_IMAGE);
  }

  @Test
  void every_action_that_is_asked_for_must_be_included() {
    Asked asked = new Asked();
    asked.actions = Set.of(Action.REPUBLISH, Action.QUOTE);
    assertThat(asked.state("action")).isEqualTo(FULFILLED);
    asked.actions = Set.of(Action.REPUBLISH, Action.TRANSLATE);
    assertThat(asked.state("action")).isEqualTo(VIOLATED);
  }

  @Test
  void what_was_asked_stands_beside_what_is_on_file() {
    Asked asked = new Asked();
    asked.territories = Set.of("IRL", "DEU");
    Condition territory = asked.condition("territory");
    assertThat(territory.fact().actual()).hasToString("DEU, IRL");
    assertThat(territory.fact().limit()).get().hasToString("GBR, IRL");
    asked.territories = Set.of();
    assertThat(asked.condition("territory").fact().actual()).hasToString("not said");
    assertThat(asked.condition("territory").state()).isEqualTo(UNKNOWN);
  }

  private static Action action(String id) {
    return Action.valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  private static Set<String> set(String words) {
    return words.isEmpty() ? Set.of() : Set.of(words.split("\\|"));
  }

  /** A request that the entry covers, unless a test asks for something else. */
  private static final class Asked {
    private Authorization entry = ENTRY;
    private Set<String> requesters = Set.of("The Wick Lamp");
    private Set<Action> actions = Set.of(Action.REPUBLISH);
    private Set<String> territories = Set.of("GBR");
    private Optional<String> channel = Optional.of("web");
    private Optional<String> language = Optional.of("en");
    private LocalDate day = LocalDate.of(2025, 6, 15);

    Request request() {
      return new Request(requesters, actions, territories, channel, language, day);
    }

    Condition condition(String name) {
      List<Condition> tried = AuthorizationTerms.conditions(entry, request());
      return tried.stream().filter(c -> c.fact().name().equals(name)).findFirst().orElseThrow();
    }

    State state(String name) {
      return condition(name).state();
    }
  }
}
